"""The plan in our own papers is read by headings and tables alone."""

from samsyn.documents.readers.blocks import Cell, Line, Row, Table, Where
from samsyn.documents.readers.interpret.own import own_areas

HERE: Where = {"paragraph": 1}


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(Row((Cell((key,)), Cell(tuple(lines))), HERE) for key, *lines in rows), HERE)


def heading(text: str, level: int = 2) -> Line:
    return Line(text, HERE, heading=level, whole=True)


def test_texts_are_taken_as_they_stand() -> None:
    (area,) = own_areas(
        [
            heading("2. Våld"),
            Line("alla ska vara trygga", HERE, whole=True),
            Line("barn och unga", HERE, bullet=True, whole=True),
            table(
                ("Insats 2:1", "mer **ljus**", "och lyktor"),
                ("Läge", "Försenad"),
                ("Skäl", "Resurser"),
                ("Uppföljning", "– tio lampor"),
                ("Insats 2:2", "Möten"),
            ),
        ]
    )
    assert (area.number, area.title, area.description) == (
        "2",
        "Våld",
        "alla ska vara trygga\n– barn och unga",
    )
    assert [(m.number, m.text, m.follow_up) for m in area.measures] == [
        ("2:1", "mer **ljus**\noch lyktor", "– tio lampor"),
        ("2:2", "Möten", None),
    ]


def test_a_table_under_another_heading_is_no_part_of_the_plan() -> None:
    areas = own_areas(
        [heading("1. Våld"), table(("Insats 1:1", "Möten")), heading("Läget", 1), table(("Insats 9:9", "x"))]
    )
    assert [[m.number for m in area.measures] for area in areas] == [["1:1"]]


def test_a_paper_without_measures_tells_of_no_plan() -> None:
    assert own_areas([heading("1. Närvaro"), table(("Klockan 9", "Alla"))]) == []
