"""Rules 3 and 6: how another package is entered, and who touches whose rows."""

import ast
from collections.abc import Iterator

from tests.architecture.layers import INFRASTRUCTURE
from tests.architecture.tree import Finding, Module, Tree, is_ours, kind_of, package_of

ENTRANCES = {"queries", "commands", "rules", "sockets", "models", "wording"}
LIBRARIES = {
    ("documents", "readers"),
    ("documents", "writers"),
    ("intake", "offer"),
}  # pure, used as libraries
ROWS_STAND_IN = {"queries", "commands", "models", "published", "figures"}
MANAGERS = {"objects", "_default_manager", "_base_manager"}
READS = {"all", "filter", "exclude", "get", "first", "last", "count", "exists", "values", "values_list", "aggregate",
         "annotate", "order_by", "create", "add", "set", "update", "delete", "select_related", "iterator"}  # fmt: skip
ANONYMOUS_COMMANDS: set[str] = (
    set()
)  # commands that the public pages may call, as "samsyn.dialogues.commands"


def entrances(tree: Tree) -> Iterator[Finding]:
    """Imports of another package's inner rooms."""
    for module in tree.modules:
        if module.package in ("config", ""):
            continue  # config plugs everything together
        for imported in module.imports:
            there, kind = package_of(imported.module), kind_of(imported.module)
            if not is_ours(imported.module) or there in (module.package, "") or there in INFRASTRUCTURE:
                continue
            if not _may_enter(module.package, there, kind, imported.module):
                yield module.finding(
                    imported.line, f"{module.package} enters {there} by {kind or 'the package itself'}"
                )


def _may_enter(here: str, there: str, kind: str, name: str) -> bool:
    if there == "cases":
        return kind == "figures"
    if here == "public":
        return kind == "published" or name in ANONYMOUS_COMMANDS
    return kind in ENTRANCES or (there, kind) in LIBRARIES


def foreign_rows(tree: Tree) -> Iterator[Finding]:
    """Managers used outside the queries and commands of the package that owns the model."""
    for module in tree.modules:
        owners = _owners(module)
        attributes = [node for node in ast.walk(module.syntax) if isinstance(node, ast.Attribute)]
        empty = {id(node.value) for node in attributes if node.attr == "none"}
        for node in attributes:
            if id(node) in empty:
                continue  # a form's field begins with .objects.none()
            if node.attr not in MANAGERS or not isinstance(node.value, ast.Name):
                continue
            owner = owners.get(node.value.id)
            if owner is None or owner in INFRASTRUCTURE:
                continue
            if owner != module.package or module.kind not in ROWS_STAND_IN:
                yield module.finding(
                    node.lineno, f"{node.value.id}.{node.attr} is used outside {owner}'s own rooms"
                )


def _owners(module: Module) -> dict[str, str]:
    """Which package each imported or defined model class belongs to."""
    owners = {node.name: module.package for node in module.syntax.body if isinstance(node, ast.ClassDef)}
    for imported in module.imports:
        if kind_of(imported.module) == "models":
            owners |= {name: package_of(imported.module) for name in imported.names}
    return owners


def reverse_sets(tree: Tree) -> Iterator[Finding]:
    """Reverse sets of a package's foreign keys used in another package."""
    names = _related_names(tree)
    for module in tree.modules:
        for node in ast.walk(module.syntax):
            name = _reverse_set(node)
            if name is None or not isinstance(node, ast.Attribute):
                continue
            owners = names.get(name, set())
            if name.endswith("_set") or (owners and module.package not in owners):
                yield module.finding(
                    node.lineno, f"the reverse set {name} belongs to {', '.join(sorted(owners)) or '?'}"
                )


def _reverse_set(node: ast.AST) -> str | None:
    """The name in `row.name.filter(…)`, the form in which a set is read."""
    if isinstance(node, ast.Attribute) and node.attr in READS and isinstance(node.value, ast.Attribute):
        return node.value.attr if node.value.attr not in MANAGERS else None
    return None


def _related_names(tree: Tree) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for module in tree.modules:
        for node in ast.walk(module.syntax):
            if (
                isinstance(node, ast.keyword)
                and node.arg == "related_name"
                and isinstance(node.value, ast.Constant)
            ):
                found.setdefault(str(node.value.value), set()).add(module.package)
    return found
