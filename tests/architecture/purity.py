"""Rule 4: rules, methods, readers and writers never reach Django, by whatever way."""

from collections.abc import Iterator

from tests.architecture.rooms import LIBRARIES
from tests.architecture.tree import Finding, Module, Tree

PURE = (("*", "rules"), ("methods", "*"), *sorted(LIBRARIES), ("base", "text"))


def reaches_django(tree: Tree) -> Iterator[Finding]:
    """Pure modules from which an import, or an import of an import, comes to Django."""
    for module in tree.modules:
        if any(package in ("*", module.package) and kind in ("*", module.kind) for package, kind in PURE):
            way = _way_to_django(tree, module)
            if way:
                yield module.finding(1, f"reaches Django by {' → '.join(way)}")


def _way_to_django(tree: Tree, start: Module) -> list[str]:
    ways = {start.name: [start.name]}
    waiting = [start.name]
    while waiting:
        name = waiting.pop(0)
        for target in _loaded_by(tree, name):
            if target.split(".")[0] in ("django", "allauth", "procrastinate"):
                return [*ways[name], target]
            if target in tree.names and target not in ways:
                ways[target] = [*ways[name], target]
                waiting.append(target)
    return []


def _loaded_by(tree: Tree, name: str) -> list[str]:
    """What importing the module imports: its own imports, and the packages it stands in."""
    parents = [".".join(name.split(".")[:end]) for end in range(1, name.count(".") + 1)]
    return [*parents, *(imported.module for imported in tree.by_name[name].imports)]
