"""Areas and measures are put together from the events, in the order they stand."""

from collections.abc import Sequence

from samsyn.base.text import canonical
from samsyn.documents.readers.interpret.areas import area_above, named_area, same_area
from samsyn.documents.readers.interpret.dates import Span, deadline
from samsyn.documents.readers.interpret.events import AreaRow, Event, FieldText, Opening, TableEnd
from samsyn.documents.readers.interpret.joining import append, ends_sentence
from samsyn.documents.readers.interpret.numbering import numbered_heading, worded_area
from samsyn.documents.readers.interpret.prose import plan_events
from samsyn.documents.readers.interpret.stream import Item, Para
from samsyn.documents.readers.interpret.words import section_of
from samsyn.documents.readers.reading import Anomaly, AreaFound, MeasureFound


def read_plan(
    stretches: Sequence[Sequence[Item]], span: Span | None
) -> tuple[list[AreaFound], list[Anomaly]]:
    """Return the areas with their measures. No area runs over the end of a stretch.

    A deadline without a year is the only such day in `span`.
    """
    for bullets in (False, True):
        builder = _Builder(span)
        for stretch in stretches:
            for event in plan_events(stretch, bullets):
                builder.take(event)
            builder.end()
        if any(area.measures for area in builder.areas):
            return _merged(builder.areas), builder.anomalies
    return [], []


class _Builder:
    def __init__(self, span: Span | None) -> None:
        self.span = span
        self.areas: list[AreaFound] = []
        self.anomalies: list[Anomaly] = []
        self._above: list[Para] = []
        self._opening: Opening | None = None
        self._parts: dict[str, str] = {}
        self._field = "text"
        self._next_area: AreaFound | None = None
        self._fresh = True
        self._ended = False

    def take(self, event: Event) -> None:
        """Take the next event."""
        if isinstance(event, Opening):
            self._open(event)
        elif isinstance(event, FieldText):  # also right after a table: it goes on after a page break
            self._fill(event)
        elif isinstance(event, AreaRow):
            self.close()
            self._named(event)
        elif isinstance(event, TableEnd):
            self._ended = True
        else:
            self._text(event)

    def _open(self, opening: Opening) -> None:
        above = self._opening
        if above and above.tabular and above.number and not opening.number and not self._parts.get("text"):
            self._parts["text"] = opening.text  # "Nr | 1:1" stands above "Insats | …"
            return
        self.close()
        self._place(opening)
        self._opening, self._field = opening, "text"
        self._parts = {"text": opening.text, **opening.fields}

    def _place(self, opening: Opening) -> None:
        near = opening.tabular or self._fresh
        area = self._next_area or area_above(self._above, near)
        self._next_area = None
        if area and not (self.areas and same_area(self.areas[-1], area)):
            self.areas.append(area)
        elif not area and self._fresh:
            self.areas.append(AreaFound(None, None, None, dict(opening.where)))
        self._above, self._fresh = [], False

    def _named(self, row: AreaRow) -> None:
        first, _, more = row.text.partition("\n")
        number, title = named_area(first)
        self._next_area = AreaFound(number, title, more.strip() or None, dict(row.where))

    def _fill(self, event: FieldText) -> None:
        told = self._parts.get("follow_up", "")
        if self._opening is None or (event.again and ends_sentence(told) and event.text):
            self._stray(event)
            self._field = "ignored"
            return
        if event.name:
            self._field = event.name
            self._parts.setdefault(event.name, "")
        self._parts[self._field] = (
            append(self._parts.get(self._field), event.text) if event.text else self._parts[self._field]
        )

    def _stray(self, event: FieldText) -> None:
        if event.name == "follow_up" and event.text and (self.areas or self._under_area()):
            self.anomalies.append(
                Anomaly(
                    "follow-up-without-measure",
                    dict(event.where),
                    "En uppföljning står här utan någon insats ovanför.",
                )
            )
        elif event.text:
            self._above.append(Para(event.text, event.where))

    def _under_area(self) -> bool:
        return any(worded_area(para.text) for para in self._above)

    def _text(self, para: Para) -> None:
        if self._opening is None or self._ended or self._closes(para):
            self.close()
            self._above.append(para)
            return
        text = f"– {para.text}" if para.bullet else para.text
        self._parts[self._field] = append(self._parts.get(self._field), text)

    def _closes(self, para: Para) -> bool:
        if para.heading or section_of(para.text) or worded_area(para.text):
            return True
        if para.bullet or ends_sentence(para.text) or not para.gap or len(para.text) > 100:
            return False
        return (
            bool(numbered_heading(para.text))
            or para.bold
            or (len(para.text) < 70 and para.text[:1].isupper())
        )

    def end(self) -> None:
        """End a stretch: what follows knows nothing of its headings."""
        self.close()
        self._above, self._fresh, self._next_area = [], True, None

    def close(self) -> None:
        """End the measure that is open."""
        if self._opening:
            self.areas[-1].measures.append(_measure(self._opening, self._parts, self.span))
        self._opening = None
        self._ended = False
        self._parts = {}


def _measure(opening: Opening, parts: dict[str, str], span: Span | None) -> MeasureFound:
    columns = parts.pop("columns", "").split()
    follow_up = _clean(parts.get("follow_up"))
    if "follow_up" not in columns and "follow_up" not in parts:
        follow_up = _clean("\n".join(parts[name] for name in ("status", "result") if parts.get(name)))
    due = _clean(parts.get("deadline"), ending=True)
    return MeasureFound(
        number=opening.number,
        text=_clean(parts.get("text")),
        follow_up=follow_up,
        responsible=_clean(parts.get("responsible"), ending=True),
        deadline=deadline(due, span) if due else None,
        indicator=_clean(parts.get("indicator"), ending=not opening.tabular),
        where=dict(opening.where),
    )


def _clean(text: str | None, ending: bool = False) -> str | None:
    clean = canonical(text or "").strip()
    if ending and clean.endswith(".") and clean.count(".") == 1:
        clean = clean[:-1]
    return None if clean in ("", "-", "–", "—") else clean


def _merged(areas: list[AreaFound]) -> list[AreaFound]:
    """An area told twice (plan and follow-up in one bundle) is one; the later telling fills what the first lacks."""
    kept: list[AreaFound] = []
    for area in areas:
        if not area.measures:
            continue
        earlier = next((one for one in kept if one.title and same_area(one, area)), None)
        if earlier is None:
            kept.append(area)
        else:
            _merge(earlier, area)
    return kept


def _merge(earlier: AreaFound, area: AreaFound) -> None:
    for measure in area.measures:
        twin = next((one for one in earlier.measures if _is_twin(one, measure)), None)
        if twin is None:
            earlier.measures.append(measure)
            continue
        for name in ("follow_up", "responsible", "deadline", "indicator"):
            if getattr(twin, name) is None:
                setattr(twin, name, getattr(measure, name))


def _is_twin(one: MeasureFound, other: MeasureFound) -> bool:
    if one.number is None or other.number is None:
        return one.text == other.text
    first, second = ((m.text or "").casefold()[:40] for m in (one, other))
    return one.number == other.number and (first == second or not first or not second)
