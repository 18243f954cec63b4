"""Measures in running text: openings, labels on lines of their own or in the line, items under "Åtgärder:"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from samsyn.documents.readers.blocks import Table
from samsyn.documents.readers.interpret.events import Event, FieldText, Opening
from samsyn.documents.readers.interpret.numbering import (
    dotted_measure,
    simple_item,
    worded_area,
    worded_measure,
)
from samsyn.documents.readers.interpret.stream import Item, Para
from samsyn.documents.readers.interpret.tables import TableReader
from samsyn.documents.readers.interpret.words import (
    GENERIC_HEADING,
    INLINE_LABEL,
    PLAN_WORD,
    field_of,
    section_of,
)

_LIST_HEAD = re.compile(
    r"(?:(?:prioriterade|gemensamma|planerade|konkreta|våra|följande|brottsförebyggande|aktuella) "
    r")*(?:insatser|åtgärder|aktiviteter)"
    r"(?: .{1,40})?\s*:?",
    re.IGNORECASE,
)


def plan_events(items: Sequence[Item], bullets: bool = False) -> list[Event]:
    """Return everything that a plan can be built from. With `bullets`, items right under an area are measures too."""
    reader = TableReader()
    state = _State(bullets)
    events: list[Event] = []
    for item in items:
        if isinstance(item, Table):
            found = reader.events(item)
            for event in found:
                events.extend(state.events(event) if isinstance(event, Para) else [event])
        else:
            reader.interrupt()
            events.extend(state.events(item))
    return _bare_labels_sorted(_guesses_judged(events))


_NO_FIELD = re.compile(r"datum|id|period|tid|nr\.?|när|status|resultat|slut|.*områden?", re.IGNORECASE)


class _State:
    """Remembers whether a list of measures may begin here."""

    def __init__(self, bullets: bool) -> None:
        self.bullets = bullets
        self.in_area = False
        self.planned = False
        self.listing = False

    def events(self, para: Para) -> list[Event]:
        text = para.text
        self.planned = self.planned or bool(PLAN_WORD.search(text) and len(text) < 120)
        if worded_area(text) and not para.bullet and len(text) < 150:
            self.in_area, self.listing = True, False
            return [para]
        taken = worded_measure(text)
        if taken:
            return self._opened(Opening(taken.number, "", para.where), taken.rest, para)
        if _LIST_HEAD.fullmatch(text) and not para.bullet and (self.in_area or self.planned):
            self.listing = True
            return [para]
        if section_of(text) or (para.heading and not GENERIC_HEADING.fullmatch(text)):
            self.listing = False
            return (
                [para]
                if not (field_of(text) and not para.heading)
                else [FieldText(field_of(text), "", para.where, label=text)]
            )
        label = INLINE_LABEL.match(text)
        if label:
            return _split(text, para)
        if field_of(text) and not para.bullet and not _NO_FIELD.fullmatch(text.strip(" :")):
            return [FieldText(field_of(text), "", para.where, label=text)]
        return self._item(para)

    def _opened(self, opening: Opening, rest: str, para: Para) -> list[Event]:
        first, *fields = _split(rest, replace(para, bullet=False))
        if isinstance(first, FieldText) and first.name is None:
            opening.text = first.text
            return [opening, *fields]
        return [opening, first, *fields]

    def _item(self, para: Para) -> list[Event]:
        text = para.text
        simple = simple_item(text)
        if self.listing and (para.bullet or simple):
            number, rest = (simple.number, simple.rest) if simple else (None, text)
            taken = dotted_measure(text)
            number, rest = (taken.number, taken.rest) if taken else (number, rest)
            return self._opened(Opening(number, "", para.where), rest, para)
        if self.bullets and self.in_area and (para.bullet or (simple and len(text) > 40)):
            number, rest = (simple.number, simple.rest) if simple else (None, text)
            return self._opened(Opening(number, "", para.where), rest, para)
        taken = dotted_measure(text)
        if taken and not section_of(text) and not _is_generic(taken.rest):
            return self._opened(Opening(taken.number, "", para.where, sure=False), taken.rest, para)
        if simple and not para.bullet and not section_of(simple.rest) and not _is_generic(simple.rest):
            return self._opened(
                Opening(simple.number, "", para.where, sure=False, simple=True), simple.rest, para
            )
        if _inline(text):
            return _split(text, para)
        return [para]


def _is_generic(text: str) -> bool:
    return bool(GENERIC_HEADING.fullmatch(text) or field_of(text) or section_of(text))


def _inline(text: str) -> bool:
    return any(_parted(text, m.start()) for m in INLINE_LABEL.finditer(text))


def _parted(text: str, place: int) -> bool:
    """Tell whether a sentence or a line ends before a place."""
    before = text[max(0, place - 8) : place].rstrip(" \t")
    return not before or before[-1] in ".;,!?)–-\n"


def _split(text: str, para: Para) -> list[Event]:
    """Split "… Ansvarig: Socialchef. Klart: Q3 2025." at its labels; text before goes on in what stands above."""
    marks = [m for m in INLINE_LABEL.finditer(text) if _parted(text, m.start())]
    starts = [m.start() for m in marks] + [len(text)]
    events: list[Event] = []
    if text[: starts[0]].strip() or not marks:
        bullet = "– " if para.bullet and not marks else ""
        events.append(FieldText(None, bullet + text[: starts[0]].strip(" ;,–-"), para.where))
    for mark, end in zip(marks, starts[1:], strict=True):
        value = text[mark.end() : end].strip()
        again = mark["label"] == "Uppföljning"
        events.append(FieldText(field_of(mark["label"]) or "ignored", value, para.where, again))
    return events


def _guesses_judged(events: list[Event]) -> list[Event]:
    """Keep an opening that is only guessed ("1.1 …", "1. …") where the document treats its like as measures."""
    guesses = [i for i, event in enumerate(events) if isinstance(event, Opening) and not event.sure]
    labelled = {i for i in guesses if _has_fields(events, i)}
    dotted = any(not event.simple for i in labelled if isinstance(event := events[i], Opening))
    out = list(events)
    for index in guesses:
        event = events[index]
        assert isinstance(event, Opening)  # noqa: S101 (chosen so above)
        if event.simple:
            kept = index in labelled and not dotted
        else:
            nested = _under_its_number(events, index)
            kept = dotted or (nested and (len(event.text) >= 60 or event.text.endswith(".")))
        if not kept:
            sign = ". " if event.simple else " "
            out[index] = Para(f"{event.number}{sign}{event.text}", event.where, gap=True)
    return out


def _has_fields(events: list[Event], index: int) -> bool:
    for event in events[index + 1 : index + 8]:
        if isinstance(event, Opening):
            return False
        if isinstance(event, FieldText) and event.name in (
            "responsible",
            "deadline",
            "follow_up",
            "indicator",
            "status",
            "result",
        ):
            return True
    return False


def _under_its_number(events: list[Event], index: int) -> bool:
    opening = events[index]
    assert isinstance(opening, Opening)  # noqa: S101 (the caller chose an opening)
    prefix = re.split(r"[.:]", opening.number or "")[0]
    for event in reversed(events[:index]):
        if isinstance(event, Para):
            area = worded_area(event.text)
            if area and area[0].number == prefix:
                return True
    return False


def _bare_labels_sorted(events: list[Event]) -> list[Event]:
    """A lone "Uppföljning" in a document of many measures is a section of the document, not a field of the last one."""
    openings = sum(isinstance(event, Opening) for event in events)
    counts: dict[str | None, int] = {}
    for event in events:
        if isinstance(event, FieldText) and event.label:
            counts[event.name] = counts.get(event.name, 0) + 1
    out: list[Event] = []
    for event in events:
        lone = (
            isinstance(event, FieldText)
            and event.label is not None
            and counts[event.name] == 1
            and openings > 1
        )
        if lone and isinstance(event, FieldText):
            out.append(Para(event.label or "", event.where, heading=2))
        else:
            out.append(event)
    return out
