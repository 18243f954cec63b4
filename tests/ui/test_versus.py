"""Two texts side by side."""

from samsyn.ui.samples import Compared
from samsyn.ui.versus import compared, marked


def test_words_that_left_and_came_are_marked() -> None:
    assert marked("Öppet alla lov i Bro.", "Öppet alla lov i Brunna.") == (
        "Öppet alla lov i <del>Bro.</del>",
        "Öppet alla lov i <ins>Brunna.</ins>",
    )


def test_text_is_never_taken_for_html() -> None:
    assert marked("<b>", "<i>") == ("<del>&lt;b&gt;</del>", "<ins>&lt;i&gt;</ins>")


def test_a_row_that_only_one_version_has_stands_whole() -> None:
    row = compared(Compared("1:3", None, "Vuxna går & ser"))
    assert (row.before, row.after, row.same) == (None, "Vuxna går &amp; ser", False)
