"""The twin of the founding document, told in our own words, is read whole: every key, every line number."""

import json
from pathlib import Path

import samsyn.demo
from tests.documents.readers.interpret.building import read_text

_EXPECTED = Path(__file__).with_name("handlingar.json")


def test_the_twin_reads_as_it_stands() -> None:
    text = (Path(samsyn.demo.__file__).parent / "data" / "handlingar.txt").read_text(encoding="utf-8")
    assert read_text(text).as_dict() == json.loads(_EXPECTED.read_text(encoding="utf-8"))
