"""The Swedish catalogue: compiled with Babel, since bare machines have no msgfmt, and checked to be whole.

`python -m samsyn.config.catalogue` compiles; with `--check` it says what is missing, as lines for the .po file.
"""

import io
import os
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGES = Path(__file__).resolve().parent.parent
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


@dataclass(frozen=True)
class Fault:
    """Something wrong in a package's catalogue; `entry` is the lines to write in it, where there are any."""

    package: str
    what: str
    message: str
    entry: str = ""

    def __str__(self) -> str:
        return f"{self.package}: {self.what}: {self.message!r}" + (f"\n\n{self.entry}" if self.entry else "")


def compile_all(packages: Path = PACKAGES) -> int:
    """Compile every catalogue that changed since last time; returns how many."""
    stale = [po for po in sorted(packages.glob("*/locale/*/LC_MESSAGES/django.po")) if _is_stale(po)]
    for po in stale:
        _compile(po)
    return len(stale)


def faults(packages: Path = PACKAGES) -> list[Fault]:
    """Everything that keeps the Swedish catalogue from being whole: missing, empty, fuzzy, left over, at odds."""
    found: list[Fault] = []
    said: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for package in sorted(
        path for path in packages.iterdir() if path.is_dir() and path.name != "__pycache__"
    ):
        used = _used_in(package)
        catalogue = _read(package / "locale/sv/LC_MESSAGES/django.po")
        found += _faults_of(package.name, used, catalogue)
        for message in catalogue:
            said[message.context, _first(message.id)].add(_first(message.string or ""))
    for (_context, source), translations in sorted(said.items(), key=lambda item: item[0][1]):
        if source and len(translations) > 1:
            found.append(Fault("*", "two translations", f"{source} = {' / '.join(sorted(translations))}"))
    return found


def _is_stale(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def _compile(po: Path) -> None:
    # by a file of its own and a rename, since tests on several cores may compile at once
    handle, name = tempfile.mkstemp(dir=po.parent, suffix=".new")
    with os.fdopen(handle, "wb") as new:
        write_mo(new, _read(po))
    Path(name).replace(po.with_suffix(".mo"))


def _read(po: Path) -> Catalog:
    if not po.exists():
        return Catalog(locale="sv")
    with po.open("rb") as file:
        return read_po(file, locale=po.parent.parent.name)


def _used_in(package: Path) -> Catalog:
    catalogue = Catalog(locale="sv")
    for name, line, message, comments, context in _messages(package):
        catalogue.add(message, locations=[(name, line)], auto_comments=comments, context=context)
    return catalogue


def _messages(package: Path) -> Iterator[tuple[str, int, str | tuple[str, ...], list[str], str | None]]:
    for path in sorted([*package.rglob("*.py"), *package.rglob("templates/**/*")]):
        if path.is_file():
            name = path.relative_to(package.parent).as_posix()
            for line, message, comments, context in extract("python", _source(path), keywords=KEYWORDS):
                yield name, line, message, comments, context


def _source(path: Path) -> io.BytesIO:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        from django.utils.translation.template import templatize  # compiling alone needs no Django

        # indentation means something to Python, nothing in a template
        text = "\n".join(line.lstrip() for line in templatize(text, origin=str(path)).split("\n"))
    return io.BytesIO(text.encode())


def _faults_of(package: str, used: Catalog, catalogue: Catalog) -> Iterator[Fault]:
    for message in used:
        if message.id and catalogue.get(message.id, message.context) is None:
            yield Fault(package, "missing", _first(message.id), _entry(message))
    for message in catalogue:
        if message.id:
            yield from _faults_of_entry(package, message, used)


def _faults_of_entry(package: str, message: Message, used: Catalog) -> Iterator[Fault]:
    source = _first(message.id)
    if used.get(message.id, message.context) is None:
        yield Fault(package, "left over", source)
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    if not all(forms):
        yield Fault(package, "empty", source)
    if message.fuzzy:
        yield Fault(package, "fuzzy", source)
    wanted = {frozenset(_PLACEHOLDER.findall(form)) for form in _all(message.id)}
    if any(form and frozenset(_PLACEHOLDER.findall(form)) not in wanted for form in forms):
        yield Fault(package, "other placeholders", source)


def _all(message: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message)


def _first(message: str | tuple[str, ...] | list[str]) -> str:
    return _all(message)[0]


def _entry(message: Message) -> str:
    alone = Catalog(locale="sv")
    alone.add(message.id, locations=message.locations, context=message.context)
    written = io.BytesIO()
    write_po(written, alone, omit_header=True)
    return written.getvalue().decode()


def main(arguments: list[str]) -> int:
    """Compile, or with --check say what is wrong; returns the exit code."""
    if arguments == ["--check"]:
        found = faults()
        sys.stdout.writelines(f"{fault}\n" for fault in found)
        return 1 if found else 0
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
