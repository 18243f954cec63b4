"""What a Word paragraph's style says: heading level, bold, list, table of contents."""

import re
from xml.etree.ElementTree import Element

_HEADING = re.compile(r"(?:heading|rubrik|överskrift|otsikko) ?([1-9])\b", re.IGNORECASE)
_TITLE = ("title", "rubrik", "dokumentrubrik", "dokumenttitel")
_CONTENTS = re.compile(r"(?:toc|innehåll) ?\d", re.IGNORECASE)
_BULLETS = re.compile(r"(?:list bullet|punktlista)", re.IGNORECASE)
DEEPEST_HEADING = 6


def value(parent: Element | None, path: str) -> str | None:
    """The `val` of the element at `path` below `parent`; None if there is no such element or value."""
    found = parent.find(path) if parent is not None else None
    return None if found is None else found.get("val")


def switched_on(parent: Element | None, path: str) -> bool | None:
    """A Word switch: present without value is on; None if not said."""
    found = parent.find(path) if parent is not None else None
    return None if found is None else found.get("val", "true") not in ("0", "false", "off", "none")


class Styles:
    """The paragraph styles of a document; each answer follows the styles a style is based on."""

    def __init__(self, root: Element | None) -> None:
        found = root.findall("style") if root is not None else []
        self._styles = {style.get("styleId", ""): style for style in found}
        self._default = next(
            (
                s.get("styleId")
                for s in found
                if s.get("type") == "paragraph" and s.get("default") in ("1", "true")
            ),
            None,
        )

    def heading(self, paragraph: Element) -> int | None:
        """1–6 where the paragraph or its style says heading, outline level or title."""
        own = value(paragraph, "pPr/outlineLvl")
        if own is not None:
            return _level(own)
        for style in self._chain(paragraph):
            name = value(style, "name") or ""
            if numbered := _HEADING.match(name):
                return min(int(numbered[1]), DEEPEST_HEADING)
            if name.lower() in _TITLE:
                return 1
            outline = value(style, "pPr/outlineLvl")
            if outline is not None:
                return _level(outline)
        return None

    def bold(self, paragraph: Element) -> bool:
        """Whether the style writes bold."""
        said = (switched_on(style, "rPr/b") for style in self._chain(paragraph))
        return next((on for on in said if on is not None), False)

    def bulleted(self, paragraph: Element) -> bool:
        """Whether the style is one of Word's own for bullets."""
        return any(_BULLETS.match(value(style, "name") or "") for style in self._chain(paragraph))

    def contents(self, paragraph: Element) -> bool:
        """Whether the paragraph is a line of a table of contents."""
        return any(_CONTENTS.match(value(style, "name") or "") for style in self._chain(paragraph))

    def numbering(self, paragraph: Element) -> tuple[str, int] | None:
        """(list id, level from 0) from the paragraph or its style; None if it isn't in a list."""
        number = value(paragraph, "pPr/numPr/numId")
        level = value(paragraph, "pPr/numPr/ilvl")
        for style in self._chain(paragraph):
            number = number if number is not None else value(style, "pPr/numPr/numId")
            level = level if level is not None else value(style, "pPr/numPr/ilvl")
        if number is None or number == "0":
            return None
        return number, int(level) if level and level.isdigit() else 0

    def ids(self, paragraph: Element) -> list[str]:
        """The ids of the paragraph's style and those it is based on, nearest first."""
        return [style.get("styleId", "") for style in self._chain(paragraph)]

    def _chain(self, paragraph: Element) -> list[Element]:
        chain: list[Element] = []
        at = value(paragraph, "pPr/pStyle") or self._default
        while at is not None and at in self._styles and self._styles[at] not in chain:
            chain.append(self._styles[at])
            at = value(chain[-1], "basedOn")
        return chain


def _level(outline: str) -> int | None:
    """Word counts outline levels from 0; 9 is body text."""
    return int(outline) + 1 if outline.isdigit() and int(outline) < DEEPEST_HEADING else None
