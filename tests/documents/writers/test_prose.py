"""Canonical text is parted into paragraphs and lists."""

from samsyn.documents.writers.prose import Part, parts


def test_lists_are_told_from_paragraphs() -> None:
    assert parts("Vi gjorde detta:\n– ett möte\n– två brev\nSedan var det klart.\nDet räckte.") == (
        Part(("Vi gjorde detta:",), bullets=False),
        Part(("ett möte", "två brev"), bullets=True),
        Part(("Sedan var det klart.", "Det räckte."), bullets=False),
    )


def test_an_empty_text_has_no_parts() -> None:
    assert parts("") == ()
