"""Rules 1 and 2: imports go down only, between packages and inside each."""

from collections.abc import Iterator

from tests.architecture.tree import Finding, Import, Module, Tree, is_ours, kind_of, package_of

# from the top; packages on one line do not know each other
LAYERS = (
    ("config",),
    ("demo",),  # plays the others' commands
    ("home", "year", "public", "api", "integrations", "intake"),
    ("pledges",),
    ("papers",),
    ("followup",),
    ("plans",),
    ("registers",),
    ("meetings",),
    ("goals",),
    ("situation",),
    ("incidents", "surveys", "dialogues", "statistics", "cases"),
    ("activities",),
    ("privacy",),
    ("access",),
    ("places",),
    ("organisations",),
    ("documents",),
    ("jobs",),
    ("audit",),
    ("accounts",),
    ("ui", "methods"),
    ("base",),
)
DEPTH = {package: depth for depth, layer in enumerate(LAYERS) for package in layer}
INFRASTRUCTURE = {"base", "ui", "methods", "accounts", "audit", "jobs", "config"}

# inside a package, from the top; a module of another name may stand between forms and queries
KINDS = (
    ("urls", "allauth_urls"),
    ("views", "tasks", "ports", "cli", "management", "apps"),
    ("forms",),
    ("commands",),
    ("queries", "published", "figures"),
    ("sockets",),  # ports speak of rows
    ("models",),
    ("wording",),
    ("rules",),
)
LEVEL = {kind: level for level, kinds in enumerate(KINDS) for kind in kinds}


def between_packages(tree: Tree) -> Iterator[Finding]:
    """Imports that do not go down."""
    for module, imported in _ours(tree):
        here, there = module.package, package_of(imported.module)
        if here == there or not there or not here:
            continue
        if there not in DEPTH:
            yield module.finding(imported.line, f"{there} has no place in the layers")
        elif here not in DEPTH:
            yield module.finding(imported.line, f"{here} has no place in the layers")
        elif DEPTH[there] <= DEPTH[here]:
            yield module.finding(imported.line, f"{here} may not import {there}: imports go down only")


def inside_packages(tree: Tree) -> Iterator[Finding]:
    """Imports inside a package that go up or sideways."""
    for module, imported in _ours(tree):
        if module.package in INFRASTRUCTURE or module.package != package_of(imported.module):
            continue
        here, there = module.kind, kind_of(imported.module)
        # a module of another name stands just above commands
        floor = LEVEL[here] + 1 if here in LEVEL else LEVEL["commands"]
        if there in LEVEL and there != here and LEVEL[there] < floor:
            yield module.finding(imported.line, f"{here} may not import {there} of its own package")


def circles(tree: Tree) -> list[list[str]]:
    """Modules that import each other in a ring."""
    graph = {
        module.name: sorted({i.module for i in module.imports if i.module in tree.names})
        for module in tree.modules
    }
    return _knots(graph)


def _ours(tree: Tree) -> Iterator[tuple[Module, Import]]:
    return ((module, i) for module in tree.modules for i in module.imports if is_ours(i.module))


def _knots(graph: dict[str, list[str]]) -> list[list[str]]:
    reach = {name: _reach(graph, name) for name in graph}
    knots = {tuple(sorted(b for b in reach[a] if a in reach[b])) for a in graph if a in reach[a]}
    return sorted(list(knot) for knot in knots)


def _reach(graph: dict[str, list[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += graph.get(name, [])
    return seen
