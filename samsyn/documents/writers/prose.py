"""Canonical text as structure: the paragraphs and lists that a writer makes real ones of."""

from dataclasses import dataclass
from itertools import groupby

from samsyn.base.text import BULLET, is_bullet


@dataclass(frozen=True)
class Part:
    """A run of paragraphs, or the items of one list without their bullets."""

    lines: tuple[str, ...]
    bullets: bool


def parts(text: str) -> tuple[Part, ...]:
    """Part canonical text into paragraphs and lists, in order. Empty text has none."""
    lines = [line for line in text.split("\n") if line]
    return tuple(
        Part(tuple(line.removeprefix(BULLET) if bullets else line for line in run), bullets)
        for bullets, run in groupby(lines, is_bullet)
    )
