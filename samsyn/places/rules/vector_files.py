"""Files with areas: GeoJSON or GeoPackage, in any system of coordinates that they name. What else comes is refused."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.places.rules.borders import Border, border_of_shape, shape_of
from samsyn.places.rules.geopackage import MAGIC, features_of
from samsyn.places.rules.projections import epsg_of, in_metres
from samsyn.places.rules.properties import keys_of, value_of

LARGEST = 60_000_000  # bytes: the statistical areas of the whole country are fewer
MOST_FEATURES = 1_000
MOST_READ = 10_000  # of which most lie elsewhere
MOST_POINTS = 400_000  # in all that are taken in

Raw = tuple[Mapping[str, Any], Any]  # properties, and the shape as it is drawn in the file


@dataclass(frozen=True)
class DrawnArea:
    """An area as a file draws it."""

    name: str
    code: str
    border: Border


class ReadFile(NamedTuple):
    """The features of a file, and the system of coordinates that it names (EPSG)."""

    rows: Sequence[Raw]
    epsg: int | None


def read_areas(data: bytes, named_by: str = "", layer: str = "") -> list[DrawnArea]:
    """All areas of a file."""
    return areas_within(data, None, named_by, layer)[0]


def areas_within(
    data: bytes, within: Mapping[str, Any] | None, named_by: str = "", layer: str = ""
) -> tuple[list[DrawnArea], int]:
    """The areas of a file whose middle lies within a border (SWEREF 99 TM), all without one; and how many do not.

    `named_by` is the property that holds the name and `layer` the layer of a GeoPackage; else they are found.
    """
    import shapely

    rows, epsg = _raw(data, layer)
    placed = [
        (properties, _placed(drawn, epsg, number)) for number, (properties, drawn) in enumerate(rows, start=1)
    ]
    if within is not None:
        placed = _inside(placed, within)
    if len(placed) > MOST_FEATURES:
        raise Refusal("places.file_many", most=MOST_FEATURES)
    if sum(shapely.get_num_coordinates(drawn) for _, drawn in placed) > MOST_POINTS:
        raise Refusal("places.file_fine", most=MOST_POINTS)
    return _named(placed, named_by), len(rows) - len(placed)


def _named(placed: Sequence[Raw], named_by: str) -> list[DrawnArea]:
    name_key, code_key = keys_of([properties for properties, _ in placed], named_by)
    found: dict[str, DrawnArea] = {}
    for number, (properties, drawn) in enumerate(placed, start=1):
        name = canonical(value_of(properties, name_key)).replace("\n", " ")[:120]
        if not name:
            raise Refusal("places.feature_nameless", number=number)
        if name.casefold() in found:
            raise Refusal("places.feature_twice", name=name)
        code = canonical(value_of(properties, code_key)).replace("\n", " ")[:40] if code_key else ""
        found[name.casefold()] = DrawnArea(name, code, _border(drawn, name))
    return list(found.values())


def geojson_features(data: bytes) -> ReadFile:
    """The features of a GeoJSON file."""
    try:
        told = json.loads(_text(data))
    except (ValueError, RecursionError) as error:
        raise Refusal("places.file_foreign") from error
    if isinstance(told, dict) and told.get("type") == "Feature":
        told = {**told, "features": [told]}
    features = told.get("features") if isinstance(told, dict) else None
    if not isinstance(features, list):
        raise Refusal("places.file_foreign")
    if not features:
        raise Refusal("places.file_empty")
    if len(features) > MOST_READ:
        raise Refusal("places.file_many", most=MOST_READ)
    return ReadFile([_feature(feature, n) for n, feature in enumerate(features, start=1)], _system(told))


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _system(told: Mapping[str, Any]) -> int | None:
    crs = told.get("crs")
    named = crs.get("properties") if isinstance(crs, dict) else None
    return epsg_of(named.get("name")) if isinstance(named, dict) else None


def _raw(data: bytes, layer: str) -> ReadFile:
    if len(data) > LARGEST:
        raise Refusal("places.file_large", megabytes=LARGEST // 1_000_000)
    if data.startswith(MAGIC):
        rows, epsg = features_of(data, MOST_READ, layer)
        return ReadFile(rows, epsg)
    return geojson_features(data)


def _feature(feature: Any, number: int) -> Raw:
    if not isinstance(feature, dict):
        raise Refusal("places.file_foreign")
    properties = feature.get("properties")
    try:
        drawn = shape_of(feature.get("geometry"))
    except Refusal as refusal:
        if refusal.code == "places.border_fine":
            raise
        raise Refusal("places.feature_shape", number=number) from refusal
    return (properties if isinstance(properties, dict) else {}), drawn


def _placed(drawn: Any, epsg: int | None, number: int) -> Any:
    """The surfaces of the shape, in metres; points and lines beside them are left out."""
    import shapely

    if drawn.is_empty:
        raise Refusal("places.feature_shape", number=number)
    if drawn.geom_type == "GeometryCollection":
        surfaces = [
            part for part in shapely.get_parts(drawn) if part.geom_type in ("Polygon", "MultiPolygon")
        ]
        drawn = shapely.union_all(surfaces) if surfaces else drawn
    if drawn.geom_type not in ("Polygon", "MultiPolygon"):
        raise Refusal("places.feature_shape", number=number)
    return in_metres(drawn, epsg)


def _inside(placed: Sequence[Raw], within: Mapping[str, Any]) -> list[Raw]:
    import shapely

    whole = shape_of(dict(within))
    shapely.prepare(whole)
    found = [(properties, drawn) for properties, drawn in placed if whole.intersects(_middle(drawn))]
    if not found:
        raise Refusal("places.file_elsewhere")
    return found


def _middle(drawn: Any) -> Any:
    from shapely import GEOSException

    try:
        return drawn.representative_point()
    except GEOSException:  # a border that crosses itself is made whole later
        return drawn.centroid


def _border(drawn: Any, name: str) -> Border:
    try:
        return border_of_shape(drawn)
    except Refusal as refusal:
        if refusal.code == "places.border_outside":
            raise Refusal("places.feature_outside", name=name) from refusal
        raise Refusal("places.feature_border", name=name) from refusal
