"""The shape of the code: lengths, names, docstrings, and words that must give a reason."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import Finding

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}
TO_BE_DONE = re.compile(r"#.*\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
CATCHES_ALL = re.compile(
    r"^\s*except( \(?(Exception|BaseException)\b[^#]*)?:\s*$|^\s*except (Exception|BaseException)\b[^#]*$"
)
IGNORES = re.compile(r"#\s*type:\s*ignore(\[[^\]]*\])?\s*$")
MERGED_TEXTS = {".py", ".css", ".html", ".js", ".md", ".po", ".sh", ".svg", ".toml", ".txt", ".typ"}
LEFT_OF_A_MERGE = re.compile(r"(<<<<<<<|>>>>>>>) ")
SKIPS = re.compile(r"@pytest\.mark\.(skip|xfail)\b")


def of_python(
    root: Path, folders: tuple[str, ...] = ("samsyn", "tests", "bench", "deploy")
) -> Iterator[Finding]:
    """Findings in every Python file of the folders, migrations left out."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield from _of_file(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))


def of_templates(root: Path) -> Iterator[Finding]:
    """Templates that switch off escaping."""
    for path in sorted((root / "samsyn").rglob("templates/**/*.html")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r"\|\s*safe\b|autoescape off", line):
                yield Finding(path.relative_to(root).as_posix(), number, "escaping is never switched off")


def half_merged(root: Path, folders: tuple[str, ...] = ("samsyn", "tests", "docs")) -> Iterator[Finding]:
    """Marks of a merge that nobody has finished."""
    for path in sorted(path for folder in folders for path in (root / folder).rglob("*")):
        if path.suffix in MERGED_TEXTS:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if LEFT_OF_A_MERGE.match(line):
                    yield Finding(path.relative_to(root).as_posix(), number, "a merge is not finished")


def _of_file(name: str, source: str) -> Iterator[Finding]:
    lines = source.splitlines()
    syntax = ast.parse(source)
    if len(lines) > LONGEST_FILE:
        yield Finding(name, len(lines), f"{len(lines)} lines; {LONGEST_FILE} are allowed")
    if set(Path(name).with_suffix("").parts) & BANNED_NAMES:
        yield Finding(name, 1, "the name says nothing about what is inside")
    yield from _docstring(name, syntax, bool(lines))
    yield from _functions(name, syntax)
    for number, line in enumerate(lines, 1):
        yield from _words(name, number, line)


def _docstring(name: str, syntax: ast.Module, has_lines: bool) -> Iterator[Finding]:
    written = ast.get_docstring(syntax)
    if has_lines and not written:
        yield Finding(name, 1, "no docstring on the module")
    elif written and written.count("\n") > 3:
        yield Finding(name, 1, "the module's docstring is longer than four lines")


def _functions(name: str, syntax: ast.Module) -> Iterator[Finding]:
    for node in ast.walk(syntax):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            length = (node.end_lineno or first) - first + 1
            if length > LONGEST_FUNCTION:
                yield Finding(name, first, f"{node.name} has {length} lines; {LONGEST_FUNCTION} are allowed")


def _words(name: str, number: int, line: str) -> Iterator[Finding]:
    if TO_BE_DONE.search(line):
        yield Finding(name, number, "something is left to be done")
    if CATCHES_ALL.search(line):
        yield Finding(name, number, "catches everything without saying why")
    if IGNORES.search(line):
        yield Finding(name, number, "type: ignore without a reason in words")
    if SKIPS.match(line.strip()):
        yield Finding(name, number, "a test that is switched off")
