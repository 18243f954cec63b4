"""A Reading in plain Swedish, for the terminal."""

from collections.abc import Iterator

from samsyn.documents.readers.blocks import Where
from samsyn.documents.readers.reading import AreaFound, CommitmentFound, MatterFound, Reading

_KINDS = {
    "follow_up": "uppföljning",
    "action_plan": "åtgärdsplan",
    "agreement": "överenskommelse",
    "pledge": "medborgarlöfte",
    "other": "annat ärende",
}
_PER = {
    "day": "per dag", "week": "per vecka", "two_weeks": "varannan vecka", "month": "per månad",
    "quarter": "per kvartal", "half_year": "per halvår", "term": "per termin", "school_year": "per läsår",
    "year": "per år", "period": "under perioden", "once": "en gång",
}  # fmt: skip
_CHECK_IN = {
    "day": "varje dag", "week": "varje vecka", "two_weeks": "varannan vecka", "month": "varje månad",
    "quarter": "varje kvartal", "half_year": "varje halvår", "term": "varje termin",
    "school_year": "varje läsår", "year": "varje år", "period": "en gång under perioden", "once": "en gång",
}  # fmt: skip


def summary(reading: Reading) -> str:
    """All parts of the reading, a paragraph each, with where they stand."""
    parts = [_matters(reading), _agreement(reading), _areas(reading), _pledge(reading), _anomalies(reading)]
    head = f"{reading.source.name}\nSHA-256 {reading.source.sha256}"
    return "\n\n".join(part for part in [head, *("\n".join(part) for part in parts)] if part)


def where_in_words(where: Where | None) -> str:
    """ "sida 3, rad 12", "stycke 40", "blad Plan, rad 7"; empty if unknown."""
    names = {"page": "sida", "line": "rad", "paragraph": "stycke", "sheet": "blad", "row": "rad"}
    return ", ".join(f"{names[key]} {at}" for key, at in (where or {}).items() if key in names)


def _at(where: Where | None) -> str:
    words = where_in_words(where)
    return f" ({words})" if words else ""


def _matters(reading: Reading) -> Iterator[str]:
    if reading.matters:
        yield f"Ärenden: {len(reading.matters)}"
    for matter in reading.matters:
        yield f"  {_matter(matter)}{_at(matter.where)}"


def _matter(matter: MatterFound) -> str:
    known = [matter.registry_number, matter.title or "utan rubrik", _KINDS.get(matter.kind), matter.date]
    return ", ".join(part for part in known if part)


def _agreement(reading: Reading) -> Iterator[str]:
    found = reading.agreement
    if found is None:
        return
    yield f"Överenskommelse: {found.title or 'utan rubrik'}{_at(found.where)}"
    if found.parties:
        yield f"  Parter: {', '.join(found.parties)}"
    yield f"  Gäller: {_period(found.valid_from, found.valid_to)}"
    if found.check_in:
        yield f"  Avstämning: {_CHECK_IN.get(found.check_in, found.check_in)}"


def _period(start: str | None, end: str | None) -> str:
    return f"{start or 'start inte angiven'} till {end or 'slut inte angivet'}"


def _areas(reading: Reading) -> Iterator[str]:
    areas = reading.priority_areas
    if areas:
        measures = [measure for area in areas for measure in area.measures]
        followed = sum(1 for measure in measures if measure.follow_up)
        yield f"Samverkansområden: {len(areas)}. Insatser: {len(measures)}, varav {followed} med uppföljning"
    for area in areas:
        yield f"  {_area(area)}{_at(area.where)}"


def _area(area: AreaFound) -> str:
    title = " ".join(part for part in (area.number, area.title or "Utan rubrik") if part)
    numbers = ", ".join(measure.number or "utan nummer" for measure in area.measures)
    count = "1 insats" if len(area.measures) == 1 else f"{len(area.measures)} insatser"
    return f"{title}: {count}" + (f" ({numbers})" if numbers else "")


def _pledge(reading: Reading) -> Iterator[str]:
    if reading.pledge:
        yield f"Medborgarlöfte: {reading.pledge.title or 'utan rubrik'}{_at(reading.pledge.where)}"
        yield f"  Gäller: {_period(reading.pledge.valid_from, reading.pledge.valid_to)}"
    if reading.commitments:
        yield f"Löften: {len(reading.commitments)}"
    for commitment in reading.commitments:
        yield f"  {_commitment(commitment)}{_at(commitment.where)}"


def _commitment(commitment: CommitmentFound) -> str:
    amount = (
        f"{commitment.minimum} {_PER.get(commitment.per or '', '')}".strip() if commitment.minimum else ""
    )
    by = f"senast {commitment.by_date}" if commitment.by_date else ""
    text = commitment.text if len(commitment.text) <= 90 else f"{commitment.text[:89].rstrip()}…"
    return "; ".join(part for part in (" ".join(text.split()), amount, by) if part)


def _anomalies(reading: Reading) -> Iterator[str]:
    yield f"Att titta på: {len(reading.anomalies)}" if reading.anomalies else "Inget att titta på."
    for anomaly in reading.anomalies:
        yield f"  {anomaly.message}{_at(anomaly.where)}"
