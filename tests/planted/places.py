"""Rows for the doors of places."""

from datetime import date
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.places.commands import add_area, add_place, classify_area
from tests.naming import a_name


def area(by: Viewer) -> dict[str, Any]:
    """An area."""
    return {"uid": add_area(by=by, kind="district", name=a_name("Planterat")).uid}


def place(by: Viewer) -> dict[str, Any]:
    """A named place."""
    return {"uid": add_place(by=by, name=a_name("Planterad")).uid}


def classification(by: Viewer) -> dict[str, Any]:
    """What a report calls an area."""
    named = add_area(by=by, kind="district", name=a_name("Klassat"))
    row = classify_area(
        by=by, area=named, level="risk", report="Listan 2021", name_there="Där", starts_on=date(2021, 10, 1)
    )
    return {"uid": row.uid}


def tile(by: Viewer) -> dict[str, Any]:
    """A tile, which is nobody's row."""
    return {"zoom": 0, "column": 0, "row": 0}


PLANTED = {
    "places:area": area,
    "places:change_area": area,
    "places:draw_border": area,
    "places:retire_area": area,
    "places:end_classification": classification,
    "places:place": place,
    "places:merge_place": place,
    "places:retire_place": place,
    "places:tile": tile,
}
