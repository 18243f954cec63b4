"""The one stylesheet that pages load."""

import re
from pathlib import Path

from samsyn.ui.stylesheet import JOINED, LAYERS, STATIC, joined

FILES = sorted((STATIC / "css").glob("*.css"))


def test_the_joined_stylesheet_is_current() -> None:
    assert JOINED.read_text(encoding="utf-8") == joined()


def test_every_component_stands_in_a_layer() -> None:
    named = sorted(name for names in LAYERS.values() for name in names)
    assert [file.stem for file in FILES] == named


def test_a_component_is_short_and_brings_nothing_from_elsewhere() -> None:
    long = [file.name for file in FILES if len(file.read_text(encoding="utf-8").splitlines()) > 120]
    foreign = [
        file.name for file in FILES if re.search(r"@import|data:|https?:", file.read_text(encoding="utf-8"))
    ]
    assert (long, foreign) == ([], [])


def test_the_font_is_found_from_where_the_joined_file_stands() -> None:
    addresses = re.findall(r'url\("([^"]+)"\)', JOINED.read_text(encoding="utf-8"))
    assert [Path(STATIC / address).exists() for address in addresses] == [True]
