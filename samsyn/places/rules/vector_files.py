"""Files with areas: GeoJSON or GeoPackage, in WGS 84 or SWEREF 99 TM. Whatever else comes is one refusal."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.places.rules.borders import Border, border_of_shape, shape_of
from samsyn.places.rules.geopackage import MAGIC, features_of
from samsyn.places.rules.sweref import LATITUDE, LONGITUDE, metres

LARGEST = 20_000_000  # bytes
MOST_FEATURES = 1_000
MOST_POINTS = 400_000  # in the whole file
NAMES = ("namn", "name", "områdesnamn", "omradesnamn", "område", "omrade", "desonamn", "deso", "distrikt",
         "beteckning", "label")  # fmt: skip
CODES = ("kod", "code", "desokod", "deso", "områdeskod", "omradeskod", "nyko")


@dataclass(frozen=True)
class DrawnArea:
    """An area as a file draws it."""

    name: str
    code: str
    border: Border


Raw = tuple[Mapping[str, Any], Any]  # properties, and the shape as it is drawn in the file


def read_areas(data: bytes, named_by: str = "") -> list[DrawnArea]:
    """The areas of a file. `named_by` is the property that holds the name; else it is found."""
    import shapely

    raw = _raw(data)
    if sum(shapely.get_num_coordinates(drawn) for _, drawn in raw) > MOST_POINTS:
        raise Refusal("places.file_fine", most=MOST_POINTS)
    name_key, code_key = _keys(raw, named_by)
    found: dict[str, DrawnArea] = {}
    for number, (properties, drawn) in enumerate(raw, start=1):
        name = canonical(str(_of(properties, name_key) or "")).replace("\n", " ")[:120]
        if not name:
            raise Refusal("places.feature_nameless", number=number)
        if name.casefold() in found:
            raise Refusal("places.feature_twice", name=name)
        code = canonical(str(_of(properties, code_key) or "")).replace("\n", " ")[:40]
        found[name.casefold()] = DrawnArea(name, code, _border(drawn, name))
    return list(found.values())


def geojson_features(data: bytes) -> list[Raw]:
    """Properties and shape of each feature of a GeoJSON file."""
    try:
        told = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Refusal("places.file_foreign") from error
    if isinstance(told, dict) and told.get("type") == "Feature":
        told = {"features": [told]}
    features = told.get("features") if isinstance(told, dict) else None
    if not isinstance(features, list) or not features:
        raise Refusal("places.file_foreign")
    if len(features) > MOST_FEATURES:
        raise Refusal("places.file_many", most=MOST_FEATURES)
    return [_feature(feature) for feature in features]


def in_metres(drawn: Any) -> Any:
    """The shape in SWEREF 99 TM, from degrees or metres, told apart by the values."""
    import shapely

    west, south, east, north = drawn.bounds
    degrees = LONGITUDE[0] <= west and east <= LONGITUDE[1] and LATITUDE[0] <= south and north <= LATITUDE[1]
    if not degrees:
        return drawn
    return shapely.transform(shapely.force_2d(drawn), metres, interleaved=False)


def _raw(data: bytes) -> list[Raw]:
    if len(data) > LARGEST:
        raise Refusal("places.file_large", megabytes=LARGEST // 1_000_000)
    if data.startswith(MAGIC):
        return features_of(data, MOST_FEATURES)
    return geojson_features(data)


def _feature(feature: Any) -> Raw:
    if not isinstance(feature, dict):
        raise Refusal("places.file_foreign")
    properties = feature.get("properties")
    return (properties if isinstance(properties, dict) else {}), shape_of(feature.get("geometry"))


def _border(drawn: Any, name: str) -> Border:
    try:
        return border_of_shape(in_metres(drawn))
    except Refusal as refusal:
        raise Refusal("places.feature_border", name=name) from refusal


def _keys(raw: Iterable[Raw], named_by: str) -> tuple[str, str]:
    """Which properties hold name and code."""
    keys = {str(key).casefold(): str(key) for properties, _ in raw for key in properties}
    if named_by and named_by.casefold() not in keys:
        raise Refusal("places.no_such_property", name=named_by, known=", ".join(sorted(keys.values()))[:300])
    wanted = [named_by.casefold()] if named_by else NAMES
    name = next((key for key in wanted if key in keys), "")
    if not name:
        raise Refusal("places.no_name_property", known=", ".join(sorted(keys.values()))[:300])
    return name, next((key for key in CODES if key in keys), "")


def _of(properties: Mapping[str, Any], key: str) -> Any:
    found = next((value for name, value in properties.items() if str(name).casefold() == key), None)
    return found if isinstance(found, str | int) else None
