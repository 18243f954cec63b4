"""A paper's content is stored as JSON and is the same when it is taken out again."""

import dataclasses
import json

import pytest

from samsyn.documents.writers import content
from samsyn.documents.writers.snapshot import from_json, to_json
from tests.documents.writers.papers import HOUSE, memo


def test_a_memo_comes_back_as_it_was() -> None:
    stored = json.dumps(to_json(memo(3)))
    assert from_json(json.loads(stored)) == memo(3)


def test_every_kind_of_block_comes_back() -> None:
    house = dataclasses.replace(HOUSE, logo=b"\x89PNG")
    blocks = (
        content.Paragraph("Källa", quiet=True),
        content.DataTable("", ("Område", "Antal"), (("Bro", "3"),), ("left", "right")),
        content.PageBreak(),
    )
    paper = dataclasses.replace(memo(1), blocks=blocks, house=house)
    assert from_json(json.loads(json.dumps(to_json(paper)))) == paper


@pytest.mark.parametrize(
    "data",
    [
        {"version": 2, "document": {}},
        {"version": 1},
        {"version": 1, "document": {"is": "Heading", "level": 1, "text": "Ärendet"}},
        {"version": 1, "document": {"is": "Heading", "words": "Ärendet"}},
    ],
)
def test_anything_else_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="content"):
        from_json(data)
