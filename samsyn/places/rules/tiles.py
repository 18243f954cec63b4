"""Base maps: which address may stand in one, and reading tiles out of a .pmtiles file."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from samsyn.base.refusal import Refusal

# the host ends up in the content security policy: nothing but letters, figures, dots and dashes
_ADDRESS = re.compile(r"(https://[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9])?(?::\d{1,5})?)/[!-~]*", re.IGNORECASE)
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,100}\.pmtiles")
RASTER = {2: "image/png", 3: "image/jpeg", 4: "image/webp", 5: "image/avif"}
_PLACEHOLDERS = ("{z}", "{x}", "{y}")


class Tile(NamedTuple):
    """One picture of a map."""

    data: bytes
    content_type: str


def check_address(address: str) -> None:
    """Refuse what is no address of tiles: https, and the three places for zoom, column and row."""
    without = address
    for placeholder in _PLACEHOLDERS:
        without = without.replace(placeholder, "0", 1)
    whole = all(placeholder in address for placeholder in _PLACEHOLDERS) and "{" not in without
    if not whole or not _ADDRESS.fullmatch(without):
        raise Refusal("places.tile_address")


def host_of(address: str) -> str:
    """ "https://tiles.example.se" of a tile address; empty for what is none."""
    found = _ADDRESS.match(address)
    return found[1].lower() if found else ""


def check_file(folder: Path, name: str) -> None:
    """Refuse what is no file with raster tiles in the folder of maps."""
    if not _FILE.fullmatch(name) or not (folder / name).is_file():
        raise Refusal("places.no_map_file")
    try:
        kind = _opened(folder / name, (folder / name).stat().st_mtime_ns).kind
    except Exception as error:  # the library raises what it likes on a broken file
        raise Refusal("places.map_file_broken") from error
    if kind not in RASTER:
        raise Refusal("places.map_file_vector")


def tile_of(folder: Path, name: str, zoom: int, column: int, row: int) -> Tile | None:
    """The tile out of the file; None where the file has none there, or is gone."""
    path = folder / name
    if not _FILE.fullmatch(name) or not path.is_file() or zoom > 24 or max(column, row) >= 1 << zoom:
        return None
    file = _opened(path, path.stat().st_mtime_ns)
    data = file.reader.get(zoom, column, row)
    return Tile(data, RASTER[file.kind]) if data and file.kind in RASTER else None


class _File(NamedTuple):
    reader: Any
    kind: int


@lru_cache(maxsize=8)
def _opened(path: Path, changed: int) -> _File:  # `changed`: a new file of the same name is opened anew
    from pmtiles import reader as pmtiles

    with path.open("rb") as file:
        reader: Any = pmtiles.Reader(pmtiles.MmapSource(file))  # type: ignore[no-untyped-call]  # the library has no types
    return _File(reader, int(reader.header()["tile_type"].value))
