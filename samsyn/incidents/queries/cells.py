"""The map's squares and points as GeoJSON, of what the viewer may see whole."""

import json
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.choices import Choices
from samsyn.incidents.queries.narrowing import mapped
from samsyn.incidents.rules.cells import (
    EVERYWHERE,
    MOST_CELLS,
    MOST_POINTS,
    SIDE,
    Box,
    Cells,
    cell_range,
    coarsened,
    heat,
    polygons,
    step_at,
    to_degrees,
)
from samsyn.incidents.rules.filters import Filter


def map_data(viewer: Viewer, asked: Filter, choices: Choices, box: Box | None, zoom: int) -> dict[str, Any]:
    """A FeatureCollection: squares with counts, and points where few enough are in the finest squares.

    `side` is the squares' side in metres.
    """
    rows = mapped(viewer, asked, choices)
    step = step_at(zoom)
    west, south, east, north = cell_range(box) if box else EVERYWHERE
    if box and step == 1:  # from further away it costs more to look at each row than to leave squares out
        rows = rows.filter(cell_x__range=(west, east), cell_y__range=(south, north))
    cells: Cells = {
        (x, y): count
        for (x, y), count in _counted(rows, step).items()
        if west <= (x + 1) * step and x * step <= east and south <= (y + 1) * step and y * step <= north
    }
    points: list[Incident] = []
    if step == 1 and 0 < sum(cells.values()) <= MOST_POINTS:
        points = list(rows.filter(x__isnull=False).select_related("category").order_by("id"))
        cells = _counted(rows.filter(x__isnull=True), 1)
    while len(cells) > MOST_CELLS:
        cells, step = coarsened(cells), step * 2
    features = [*_squares(cells, step), *_points(points)]
    return {"type": "FeatureCollection", "side": SIDE * step, "features": features}


def _counted(rows: QuerySet[Incident], step: int) -> Cells:
    inner, params = rows.order_by().values_list("cell_x", "cell_y").query.sql_with_params()
    # both databases round to zero, and SWEREF 99 TM is positive all over Sweden
    squares = f"c.cell_x / {int(step)}, c.cell_y / {int(step)}"
    counted = f"SELECT {squares}, count(*) FROM ({inner}) AS c GROUP BY 1, 2"  # noqa: S608  # a compiled query
    with connection.cursor() as cursor:
        cursor.execute(counted, params)
        return {(x, y): count for x, y, count in cursor.fetchall() if x is not None}


def _squares(cells: Cells, step: int) -> list[dict[str, Any]]:
    rings = polygons(list(cells), step)
    return [
        {
            "type": "Feature",
            "geometry": {"type": "Polygon", "coordinates": [ring]},
            "properties": {"n": count, "h": heat(count)},
        }
        for ring, count in zip(rings, cells.values(), strict=True)
    ]


def _points(rows: list[Incident]) -> list[dict[str, Any]]:
    places = to_degrees([(row.x or 0, row.y or 0) for row in rows])
    return [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": place},
            "properties": {"uid": str(row.uid), "category": row.category.name, "place": row.place_text},
        }
        for row, place in zip(rows, places, strict=True)
    ]


def as_json(data: dict[str, Any]) -> str:
    """The data without a space too many."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
