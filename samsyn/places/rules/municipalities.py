"""The borders of Sweden's municipalities, as they come with Samsyn (`places/data/README.md`)."""

import gzip
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data" / "municipalities.json.gz"


@dataclass(frozen=True)
class Outline:
    """A municipality's border: GeoJSON in SWEREF 99 TM, and where it was taken from."""

    name: str
    geometry: dict[str, Any]
    source: str


@lru_cache(maxsize=4)
def outline_of(code: str) -> Outline | None:
    """The border of the municipality with this code, "0139"; None where there is none."""
    data = json.loads(gzip.decompress(DATA.read_bytes()))
    row = data["municipalities"].get(code)
    if row is None:
        return None
    polygons = row["polygons"]
    one = len(polygons) == 1
    kind, coordinates = ("Polygon", polygons[0]) if one else ("MultiPolygon", polygons)
    return Outline(row["name"], {"type": kind, "coordinates": coordinates}, data["source"])
