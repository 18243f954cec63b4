"""Whatever the blocks, the interpretation answers and says something that can be printed."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.documents.readers.blocks import Cell, Extract, Line, Row, Table
from samsyn.documents.readers.interpret import interpret

_WORDS = st.sampled_from(
    [
        "Insats 1:1",
        "Åtgärd 2a:",
        "Uppföljning",
        "Ansvarig:",
        "Klart: 30 juni",
        "1. Våld",
        "Samverkansområde 2: Droger",
        "\t",
        "Datum",
        "Dnr KS 2024/12",
        "2024-02-30",
        "Vi lovar",
        "minst två per termin",
        "Medborgarlöfte 2024",
        "Bilagor",
        "<p>",
        "</p>",
        "Nr",
        "Åtgärd",
        "Samverkansöverenskommelse mellan A kommun och B",
        "Utlovat",
        "Utfall:",
        "- ",
        "senast den 31 februari 2024",
        "§ 5",
        "-",
        "–",
        "från beslut till och med 2024",
        "KS 21/0531",
        "Förslag till beslut",
        "gäller 2024–2025",
        "ord ord ord.",
    ]
)
_TEXT = st.one_of(st.lists(_WORDS, max_size=5).map(" ".join), st.text(max_size=30), st.just(""))
_WHERE = st.just({"line": 1})
_LINES = st.builds(
    Line,
    _TEXT,
    _WHERE,
    st.sampled_from([None, None, 1, 2]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
_CELLS = st.builds(Cell, st.lists(_TEXT, max_size=3).map(tuple), st.booleans())
_ROWS = st.builds(Row, st.lists(_CELLS, max_size=5).map(tuple), _WHERE, st.booleans())
_TABLES = st.builds(Table, st.lists(_ROWS, max_size=5).map(tuple), _WHERE, st.booleans())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(_LINES, _LINES, _TABLES), max_size=25))
def test_any_blocks_give_a_reading(blocks: list[Line | Table]) -> None:
    reading = interpret(Extract("prov.txt", "0" * 64, "txt", tuple(blocks)))
    assert json.loads(json.dumps(reading.as_dict()))["source"] == {"name": "prov.txt", "sha256": "0" * 64}
