"""Word's automatic numbers: what is printed before a paragraph though it isn't in its text."""

import re
from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from samsyn.documents.readers.docx_styles import Styles, switched_on, value

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True)
class Level:
    """One level of a list: how its number is written and where it starts."""

    format: str
    text: str
    start: int
    legal: bool  # all numbers in it as 1, 2, 3
    style: str | None


class Numbering:
    """Counts the lists of a document; ask for each paragraph once, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = (
            {a.get("abstractNumId"): a for a in root.findall("abstractNum")} if root is not None else {}
        )
        self._lists = {n.get("numId", ""): n for n in root.findall("num")} if root is not None else {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> tuple[str, bool]:
        """(the number as printed, whether it is a bullet instead); ("", False) outside lists."""
        place = self._styles.numbering(paragraph)
        if place is None or place[0] not in self._lists:
            return "", place is None and self._styles.bulleted(paragraph)
        number, depth = place
        levels = self._read(number)
        depth = self._styled_depth(paragraph, levels, depth)
        level = levels.get(depth)
        if level is None:
            return "", False
        if level.format == "bullet":
            return "", True
        self._count(number, depth, levels)
        return self._written(number, depth, levels), False

    def _styled_depth(self, paragraph: Element, levels: dict[int, Level], depth: int) -> int:
        """A heading style's level in its list stands in the list, not in the style."""
        if value(paragraph, "pPr/numPr/ilvl") is not None:
            return depth
        ids = self._styles.ids(paragraph)
        return next((at for at, level in levels.items() if level.style in ids and level.style), depth)

    def _key(self, number: str) -> str:
        """Lists of one definition count on from each other."""
        return value(self._lists[number], "abstractNumId") or number

    def _count(self, number: str, depth: int, levels: dict[int, Level]) -> None:
        counts = self._counts[self._key(number)]
        restart = value(self._override(number, depth), "startOverride")
        if restart is not None and (number, depth) not in self._restarted:
            self._restarted.add((number, depth))
            counts[depth] = int(restart)
        else:
            counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        for higher in range(depth):
            if higher in levels:
                counts.setdefault(higher, levels[higher].start)

    def _written(self, number: str, depth: int, levels: dict[int, Level]) -> str:
        counts, legal = self._counts[self._key(number)], levels[depth].legal

        def one(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            if at not in levels or at not in counts:
                return ""
            return written(counts[at], "decimal" if legal else levels[at].format)

        return re.sub(r"%([1-9])", one, levels[depth].text).strip()

    def _override(self, number: str, depth: int) -> Element | None:
        overrides = self._lists[number].findall("lvlOverride")
        return next((o for o in overrides if o.get("ilvl") == str(depth)), None)

    def _read(self, number: str) -> dict[int, Level]:
        if number not in self._levels:
            definition = self._definition(value(self._lists[number], "abstractNumId"))
            found = definition.findall("lvl") if definition is not None else []
            found += [lvl for o in self._lists[number].findall("lvlOverride") for lvl in o.findall("lvl")]
            self._levels[number] = {int(lvl.get("ilvl", "0")): _level(lvl) for lvl in found}
        return self._levels[number]

    def _definition(self, key: str | None) -> Element | None:
        """The abstract list; one that only names a list style is looked up by that name."""
        definition = self._abstract.get(key)
        named = value(definition, "numStyleLink")
        if named is None:
            return definition
        return next((a for a in self._abstract.values() if value(a, "styleLink") == named), definition)


def _level(lvl: Element) -> Level:
    start = value(lvl, "start") or "1"
    return Level(
        value(lvl, "numFmt") or "decimal",
        value(lvl, "lvlText") or "",
        int(start) if start.isdigit() else 1,
        bool(switched_on(lvl, "isLgl")),
        value(lvl, "pStyle"),
    )


def written(number: int, form: str) -> str:
    """`number` in one of Word's number formats."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02d}"
    if form.endswith("Letter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman"):
        return _roman(number).upper() if form.startswith("upper") else _roman(number)
    return str(number)


def _roman(number: int) -> str:
    text = ""
    for size, letters in _ROMAN:
        text += letters * (number // size)
        number %= size
    return text
