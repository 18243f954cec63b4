"""The borders that hold today, ready to be drawn: by the server, or as GeoJSON for the browsable map."""

from collections.abc import Callable, Sequence
from typing import Any

from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.places.models import Area, AreaVersion
from samsyn.places.queries.tree import border_of_municipality, drawn_now
from samsyn.places.rules.drawing import Drawing, Shape, drawing_of
from samsyn.places.rules.sweref import degrees

CSS = {Area.Kind.MUNICIPALITY: "land", Area.Kind.GROUP: "district", Area.Kind.DISTRICT: "district soft"}
ORDER = (Area.Kind.MUNICIPALITY, Area.Kind.GROUP, Area.Kind.DISTRICT)
DEGREES = 5  # decimals: a metre


def drawing(viewer: Viewer, url_of: Callable[[Area], str], marked: Area | None = None) -> Drawing | None:
    """All areas but the statistical ones, the coarse lowest; `marked` is drawn on top, in ink."""
    rows = [row for row in drawn_now(viewer) if row.area.kind in ORDER or row.area == marked]
    rows.sort(key=lambda row: (row.area == marked, _rank(row)))
    shapes = [
        Shape(
            row.area.name,
            row.geometry or {},
            "cellhot" if row.area == marked else _css(row),
            url_of(row.area),
        )
        for row in rows
    ]
    return drawing_of(shapes)


def outlines(viewer: Viewer) -> dict[str, Any]:
    """The areas as a GeoJSON FeatureCollection in degrees: name and kind, never what a report calls them.

    Without a border of the municipality's own, the one that comes with Samsyn lies under them.
    """
    rows = sorted((row for row in drawn_now(viewer) if row.area.kind in ORDER), key=_rank)
    features = [_feature(row) for row in rows]
    if not rows or rows[0].area.kind != Area.Kind.MUNICIPALITY:
        features = [*_whole(viewer), *features]
    return {"type": "FeatureCollection", "features": features}


def _whole(viewer: Viewer) -> list[dict[str, Any]]:
    border = border_of_municipality(viewer)
    about = {"uid": "", "name": municipality(viewer).name, "kind": Area.Kind.MUNICIPALITY}
    return [{"type": "Feature", "properties": about, "geometry": _in_degrees(border)}] if border else []


def _feature(row: AreaVersion) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"uid": str(row.area.uid), "name": row.area.name, "kind": row.area.kind},
        "geometry": _in_degrees(row.geometry or {}),
    }


def _in_degrees(geometry: dict[str, Any]) -> dict[str, Any]:
    one = geometry["type"] == "Polygon"
    polygons = [geometry["coordinates"]] if one else geometry["coordinates"]
    turned = [[_ring(ring) for ring in polygon] for polygon in polygons]
    return {"type": geometry["type"], "coordinates": turned[0] if one else turned}


def _ring(ring: Sequence[Sequence[float]]) -> list[list[float]]:
    lons, lats = degrees([point[0] for point in ring], [point[1] for point in ring])
    return [[round(lon, DEGREES), round(lat, DEGREES)] for lon, lat in zip(lons, lats, strict=True)]


def _css(row: AreaVersion) -> str:
    return CSS[Area.Kind(row.area.kind)]


def _rank(row: AreaVersion) -> int:
    kind = Area.Kind(row.area.kind)
    return ORDER.index(kind) if kind in ORDER else len(ORDER)
