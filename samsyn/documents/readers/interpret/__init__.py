"""From blocks to a Reading: finds matters, agreement, plan, pledge and what is odd in them."""

from collections.abc import Sequence

from samsyn.documents.readers.blocks import Block, Extract, Line, Table
from samsyn.documents.readers.interpret.agreement import is_agreement_title, read_agreement, validity_of
from samsyn.documents.readers.interpret.agreement import title_of as agreement_title
from samsyn.documents.readers.interpret.checks import plan_anomalies
from samsyn.documents.readers.interpret.commitments import commitments_in, promised
from samsyn.documents.readers.interpret.dates import Span, years_in
from samsyn.documents.readers.interpret.furniture import without_furniture
from samsyn.documents.readers.interpret.garbled import garbled_words
from samsyn.documents.readers.interpret.heads import Head
from samsyn.documents.readers.interpret.matters import date_anomalies, matters_of
from samsyn.documents.readers.interpret.own import own_areas
from samsyn.documents.readers.interpret.parts import Part, flattened, is_title, parts_of
from samsyn.documents.readers.interpret.plan import read_plan
from samsyn.documents.readers.interpret.pledge import read_pledge
from samsyn.documents.readers.interpret.pledge import title_of as pledge_title
from samsyn.documents.readers.interpret.spaced import without_columns
from samsyn.documents.readers.interpret.stream import Item
from samsyn.documents.readers.interpret.tabs import items_of
from samsyn.documents.readers.reading import MatterFound, Reading, Source

_BREAK_LINES = 3


def interpret(extract: Extract) -> Reading:
    """Return what is found in a document; nothing found gives empty lists, and nothing raises."""
    blocks = without_furniture(without_columns(_with_breaks(extract.blocks)))
    exact = extract.kind in ("docx", "xlsx") or extract.tagged
    items = flattened(items_of(blocks, exact))
    parts = parts_of(items)
    matters = matters_of(parts)
    reading = Reading(Source(extract.name, extract.sha256), [matter for matter, _ in matters])
    owners = _owners(parts, matters)
    _add_agreement(reading, parts, owners)
    used = _add_pledge(reading, parts, owners, matters)
    if extract.own and (areas := own_areas(extract.blocks)):
        reading.priority_areas = areas
        reading.anomalies.extend(plan_anomalies(areas))
    else:
        _add_plan(reading, parts, [part for matter, part in matters if matter.kind == "other"], used)
    for matter, part in matters:
        reading.anomalies.extend(date_anomalies(matter, part))
    if reading.matters or reading.priority_areas or reading.pledge or reading.agreement:
        reading.anomalies.extend(garbled_words(items))
    return reading


def _with_breaks(blocks: Sequence[Block]) -> list[Block]:
    """Text has no page breaks; a run of empty lines is one."""
    out: list[Block] = []
    empty = 0
    for block in blocks:
        if isinstance(block, Line) and not block.whole and not block.text.strip():
            empty += 1
        else:
            if isinstance(block, Line) and empty >= _BREAK_LINES and not block.breaks:
                block = Line(
                    block.text, block.where, block.heading, block.bullet, block.whole, True, block.bold
                )
            empty = 0
        out.append(block)
    return out


def _owners(parts: Sequence[Part], matters: Sequence[tuple[MatterFound, Part]]) -> dict[int, str]:
    """Which matter's number each part stands under: an annexed document belongs to the memo before it."""
    owners: dict[int, str] = {}
    current: str | None = None
    for part in parts:
        own = next((matter for matter, home in matters if home is part), None)
        current = own.registry_number if own else current
        if current:
            owners[id(part)] = current
    return owners


def _add_agreement(reading: Reading, parts: Sequence[Part], owners: dict[int, str]) -> None:
    ranked = sorted(
        (part for part in parts if agreement_title(part)),
        key=lambda part: part.number is not None and len(parts) > 1,
    )
    for part in ranked:
        title = Head(part).title
        if part.number and title and not is_agreement_title(title):
            continue
        found = read_agreement(part, owners.get(id(part)))
        if found:
            reading.agreement = found[0]
            reading.anomalies.extend(found[1])
            return


def _add_plan(reading: Reading, parts: Sequence[Part], others: Sequence[Part], used: Sequence[Table]) -> None:
    """Read areas and measures from all parts but other matters and the tables that hold commitments."""
    stretches: list[list[Item]] = []
    skipped = False
    for part in parts:
        if part.number or not stretches:
            stretches.append([])
            skipped = any(part is other for other in others)
        if not skipped:
            stretches[-1].extend(item for item in part.items if not any(item is table for table in used))
    areas, anomalies = read_plan(stretches, _span(parts))
    reading.priority_areas = areas
    reading.anomalies.extend([*anomalies, *plan_anomalies(areas)])


def _span(parts: Sequence[Part]) -> Span | None:
    """The period that a day without year lies in: that of the first title with years, or told in its document."""
    for part in parts:
        for para in part.paras[:14]:
            years = years_in(para.text) if is_title(para) or para.heading == 1 else None
            if years and years[0] == years[1]:
                return Span.year(years[0])
            if years or is_title(para):
                valid = validity_of(part.paras, para.text)[0]
                return Span.of(valid.start, valid.end) if valid else None
    return None


def _add_pledge(
    reading: Reading,
    parts: Sequence[Part],
    owners: dict[int, str],
    matters: Sequence[tuple[MatterFound, Part]],
) -> list[Table]:
    """Add the pledge and its commitments; return the tables that they were read from."""
    candidates = [part for part in parts if pledge_title(part)]
    if not candidates:
        return []
    best = max(candidates, key=lambda part: (len(commitments_in(part.items, None)), part.number is None))
    number = owners.get(id(best))
    memo = next((part for matter, part in matters if matter.registry_number == number), None)
    found = read_pledge(best, memo, number)
    if found is None:
        return []
    reading.pledge = found[0]
    reading.anomalies.extend(found[1])
    reading.commitments, used = promised(best.items, Span.of(found[0].valid_from, found[0].valid_to))
    return used


__all__ = ["interpret"]
