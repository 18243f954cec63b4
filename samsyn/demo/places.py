"""Areas, places and streets of the demo: names as people say them; the finer borders are approximate."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.places.commands import add_area, add_place, classify_area, take_in_municipality, take_in_streets
from samsyn.places.models import Area
from samsyn.places.rules.street_files import NewStreet
from samsyn.places.rules.sweref import to_sweref

DATA = Path(__file__).parent / "data" / "places.toml"


def put_on_the_map(by: Viewer) -> dict[str, Area]:
    """The municipality's border, areas below it, places, streets, and what the police call one of the areas."""
    told = tomllib.loads(DATA.read_text(encoding="utf-8"))
    root = take_in_municipality(by=by)
    areas = {root.name: root}
    for row in told["area"]:
        areas[row["name"]] = _area(by, row, areas[row.get("under", root.name)], told["source"])
    for row in told["place"]:
        add_place(
            by=by,
            name=row["name"],
            aliases=row.get("aliases", ()),
            point=to_sweref(*row["at"]),
            is_home=row.get("is_home", False),
        )
    take_in_streets(by=by, rows=[_street(row) for row in told["street"]])
    for row in told["classification"]:
        classify_area(by=by, **{**row, "area": areas[row["area"]]})
    return areas


def _area(by: Viewer, row: dict[str, Any], parent: Area, source: str) -> Area:
    ring = [list(to_sweref(*point)) for point in row["ring"]]
    geometry = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    since: date | None = row.get("since")
    return add_area(
        by=by,
        kind=row["kind"],
        name=row["name"],
        parent=parent,
        geometry=geometry,
        source=source,
        starts_on=since,
    )


def _street(row: dict[str, Any]) -> NewStreet:
    return NewStreet(row["name"], to_sweref(*row["at"]) if "at" in row else None)
