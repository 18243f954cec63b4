"""Canonical text as structure: the paragraphs and lists that a writer makes real ones of."""

from dataclasses import dataclass
from typing import TypeAlias

from samsyn.base.text import BULLET, is_bullet


@dataclass(frozen=True)
class Lines:
    """One paragraph; the lines are parted by line breaks."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Bullets:
    """One list; the items come without their bullet."""

    items: tuple[str, ...]


Part: TypeAlias = Lines | Bullets


def parts(text: str) -> tuple[Part, ...]:
    """Part canonical text into paragraphs and lists, in order. Empty text has none."""
    found: list[Part] = []
    for paragraph in text.split("\n\n"):
        plain: list[str] = []
        items: list[str] = []
        for line in paragraph.split("\n"):
            if is_bullet(line):
                items.append(line.removeprefix(BULLET))
            elif line:
                plain.append(line)
        if plain:
            found.append(Lines(tuple(plain)))
        if items:
            found.append(Bullets(tuple(items)))
    return tuple(found)
