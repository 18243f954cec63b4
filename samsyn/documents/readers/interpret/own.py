"""Areas and measures of our own papers, read by their structure alone, so that every text comes back whole."""

import re
from collections.abc import Iterable, Sequence

from samsyn.base.text import BULLET, canonical
from samsyn.documents.readers.blocks import Block, Line, Row, Table
from samsyn.documents.readers.reading import AreaFound, MeasureFound

_AREA = re.compile(r"(?P<number>\S+)\. (?P<title>.+)")
_MEASURE = re.compile(r"Insats (?P<number>\S+)")
_AREA_LEVEL = 2


def own_areas(blocks: Sequence[Block]) -> list[AreaFound]:
    """Return the areas that have measures, or none where the paper tells of no plan."""
    areas: list[AreaFound] = []
    definition: list[str] = []
    area: AreaFound | None = None
    for block in blocks:
        if isinstance(block, Table):
            if area:
                area.measures.extend(_measures(block.rows))
        elif block.heading:
            area = _area(block)
            areas += [area] if area else []
            definition = []
        elif area and not area.measures and block.text:
            definition.append(f"{BULLET}{block.text}" if block.bullet else block.text)
            area.description = canonical("\n".join(definition))
    return areas if any(area.measures for area in areas) else []


def _area(line: Line) -> AreaFound | None:
    found = _AREA.fullmatch(line.text) if line.heading == _AREA_LEVEL else None
    return AreaFound(found["number"], found["title"], None, line.where) if found else None


def _measures(rows: Iterable[Row]) -> list[MeasureFound]:
    """The rows of each measure follow each other; its status and reasons are not part of the plan."""
    measures: list[MeasureFound] = []
    for row in rows:
        key, text = (*(canonical("\n".join(cell.lines)) for cell in row.cells), "", "")[:2]
        if opened := _MEASURE.fullmatch(key):
            measures.append(MeasureFound(opened["number"], text or None, None, None, None, None, row.where))
        elif key == "Uppföljning" and measures:
            measures[-1].follow_up = text or None
    return measures
