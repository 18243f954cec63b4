"""How long an agreement is valid and how often its parties check in, as municipalities write it."""

import pytest

from tests.documents.readers.interpret.building import read_text


@pytest.mark.parametrize(
    ("sentence", "rhythm"),
    [
        ("Parterna stämmer av arbetet en gång i halvåret.", "half_year"),
        ("Avstämning sker varje månad.", "month"),
        ("Kommunen och polisen träffas varannan vecka.", "two_weeks"),
        ("Överenskommelsen följs upp en gång per år.", "year"),
        ("Avstämning sker fyra gånger per år.", "quarter"),
        ("Uppföljning sker årligen och avstämning kvartalsvis.", "quarter"),
        ("Styrgruppen träffas två gånger om året.", "half_year"),
        ("Parterna stämmer av läget en gång i veckan.", "week"),
    ],
)
def test_the_parties_check_in(sentence: str, rhythm: str) -> None:
    agreement = read_text(
        f"Samverkansöverenskommelse mellan Norrby kommun och polisen\n\n{sentence}"
    ).agreement
    assert agreement and agreement.check_in == rhythm


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("Överenskommelsen gäller tills vidare dock längst till 2027-12-31.", "2024-01-01", "2027-12-31"),
        ("Överenskommelsen gäller tills vidare från 2025-02-01.", "2025-02-01", None),
        ("Överenskommelsen gäller till och med den 30 juni 2028.", None, "2028-06-30"),
    ],
)
def test_an_agreement_is_valid(sentence: str, first: str | None, last: str | None) -> None:
    title = "Samverkansöverenskommelse mellan Norrby kommun och polisen 2024–2027"
    agreement = read_text(f"{title}\n\n{sentence}").agreement
    assert agreement and (agreement.valid_from, agreement.valid_to) == (first, last)
