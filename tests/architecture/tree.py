"""A tree of Python modules read as syntax, never imported, so that checkers can be tried on planted trees."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NAME = "samsyn"


@dataclass(frozen=True, order=True)
class Finding:
    """A broken rule: where, and what in words."""

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


@dataclass(frozen=True)
class Import:
    """`module` is the imported module where it is one of ours, else the dotted name; `names` what is taken from it."""

    module: str
    names: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Module:
    """A module of the tree. `package` is the room it stands in, `kind` what it is there ("queries", "models")."""

    tree: "Tree"
    path: Path

    @cached_property
    def name(self) -> str:
        """Dotted name, without __init__."""
        parts = self.path.relative_to(self.tree.root).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def package(self) -> str:
        """ "plans" for samsyn.plans.models.measure, "" for samsyn itself."""
        return package_of(self.name)

    @property
    def kind(self) -> str:
        """ "models" for samsyn.plans.models.measure, "" for the package itself."""
        return kind_of(self.name)

    @cached_property
    def source(self) -> str:
        """The text."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def syntax(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.source)

    @cached_property
    def imports(self) -> list[Import]:
        """Every import, those inside functions and under TYPE_CHECKING too."""
        found: list[Import] = []
        for node in ast.walk(self.syntax):
            if isinstance(node, ast.Import):
                found += [Import(alias.name, (), node.lineno) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                found += self._from(node)
        return found

    def _from(self, node: ast.ImportFrom) -> Iterator[Import]:
        base = node.module or ""
        if node.level:
            own = self.name.split(".") if self.path.name == "__init__.py" else self.name.split(".")[:-1]
            base = ".".join([*own[: len(own) - node.level + 1], *([base] if base else [])])
        modules = {alias.name for alias in node.names if f"{base}.{alias.name}" in self.tree.names}
        for name in sorted(modules):
            yield Import(f"{base}.{name}", (), node.lineno)
        rest = tuple(alias.name for alias in node.names if alias.name not in modules)
        if rest:
            yield Import(base, rest, node.lineno)

    def finding(self, line: int, what: str) -> Finding:
        """A finding in this module."""
        return Finding(self.path.relative_to(self.tree.root).as_posix(), line, what)


class Tree:
    """All modules of the package `samsyn` under `root`, migrations left out."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        paths = sorted(path for path in (root / NAME).rglob("*.py") if "migrations" not in path.parts)
        self.modules = [Module(self, path) for path in paths]

    @cached_property
    def names(self) -> set[str]:
        """The dotted names of all modules."""
        return {module.name for module in self.modules}

    @cached_property
    def by_name(self) -> dict[str, Module]:
        """Modules by dotted name."""
        return {module.name: module for module in self.modules}


def package_of(name: str) -> str:
    """The room of a dotted name of ours."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == NAME else ""


def kind_of(name: str) -> str:
    """The kind of a dotted name of ours: the part after the room."""
    parts = name.split(".")
    return parts[2] if len(parts) > 2 and parts[0] == NAME else ""


def is_ours(name: str) -> bool:
    """Whether the dotted name is in the tree's package."""
    return name == NAME or name.startswith(f"{NAME}.")


def plant(root: Path, files: dict[str, str]) -> Tree:
    """A small tree with these files ("plans/rules.py": source), to prove a checker on."""
    for path, source in files.items():
        file = root / NAME / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
    return Tree(root)
