"""Charts of counts, this time beside last time."""

import re
from xml.etree import ElementTree as ET

from samsyn.ui.charts.bars import Bar, Bars, print_svg, svg

BARS = Bars("hösten 2022", "våren 2022", (Bar("Klar", 12, 8), Bar("Försenad & stoppad", 3), Bar("Ny", 0, 0)))


def words(drawing: ET.Element) -> list[str | None]:
    return [text.text for text in drawing.iter() if text.tag.endswith("text")]


def drawings() -> list[ET.Element]:
    return list(ET.fromstring(f"<p>{svg(BARS, name='lage', title='Läget <nu>', description='Allt')}</p>"))


def test_the_page_gets_two_widths_with_classes_only() -> None:
    wide, slim = drawings()
    assert [drawing.get("class") for drawing in (wide, slim)] == ["wide", "slim"]
    assert not re.search("style=|fill=|font-", svg(BARS, name="lage", title="", description=""))


def test_words_are_the_same_in_both_and_escaped() -> None:
    told = ["Klar", "12, hösten 2022", "8, våren 2022", "Försenad & stoppad", "3", "Ny", "0", "0"]
    assert [words(drawing) for drawing in drawings()] == [told, told]


def test_each_drawing_is_named_and_described() -> None:
    wide, _ = drawings()
    assert (wide.get("aria-labelledby"), wide.get("aria-describedby")) == ("lage-wide-t", "lage-wide-d")
    assert [(part.get("id"), part.text) for part in wide][:2] == [
        ("lage-wide-t", "Läget <nu>"),
        ("lage-wide-d", "Allt"),
    ]


def test_the_longest_bar_leaves_room_for_its_words() -> None:
    for drawing, width in zip(drawings(), (620, 326), strict=True):
        words = "12, hösten 2022"
        starts = [float(text.get("x", "")) for text in drawing.iter("text") if text.text == words]
        assert [start + 7 * len(words) <= width for start in starts] == [True]


def test_nothing_is_still_seen() -> None:
    wide, _ = drawings()
    assert [rect.get("width") for rect in wide.iter("rect")][-2:] == ["1", "1"]


def test_the_printed_one_carries_its_colours() -> None:
    drawing = ET.fromstring(print_svg(BARS, accent="#123456", font="Schibsted Grotesk"))
    rects = [tag.get("fill") for tag in drawing.iter() if tag.tag.endswith("rect")]
    assert rects == ["#123456", "#c9d6ce", "#123456", "#123456", "#c9d6ce"]
