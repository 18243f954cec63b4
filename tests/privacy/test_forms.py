"""Any identity number or phone, in any of its written forms, is found in its place."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.privacy.rules.guard import Span, spans
from tests.privacy.corpora import HARMLESS, cases

MANY = settings(max_examples=150, deadline=None)
WORDS = st.lists(
    st.sampled_from(
        [
            "rutan",
            "vid",
            "skolan",
            "såg",
            "väktaren",
            "kl",
            "bron",
            "och",
            "hörde",
            "i",
            "går",
            "på",
            "torget",
            "en",
            "cykel",
            "låg",
            "där",
        ]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
INVISIBLE = "\u200b\u200d\u2060\ufeff\u00ad"


def checked(nine: str) -> str:
    """Nine digits with the check digit that belongs to them."""
    doubled = "".join(str(int(digit) * (2 - place % 2)) for place, digit in enumerate(nine))
    return nine + str(-sum(map(int, doubled)) % 10)


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, str]:
    """A century and the ten digits of an identity or coordination number of somebody who may live."""
    # a number of one born in 2007 may be written like a phone's; which it is called then is no matter
    born = draw(st.dates(date(1926, 1, 1), date(2016, 12, 31)).filter(lambda day: day.year != 2007))
    day = born.day + draw(st.sampled_from([0, 0, 60]))
    serial = draw(st.integers(1, 999))
    return f"{born.year // 100}", checked(f"{born:%y%m}{day:02}{serial:03}")


FORMS = [
    "{c}{y}{m}{d}-{n}", "{y}{m}{d}-{n}", "{c}{y}{m}{d}{n}", "{y}{m}{d}{n}", "{c}{y}-{m}-{d}-{n}", "{c}{y}{m}{d} - {n}",
    "{y}{m}{d} -{n}", "{c}{y}/{m}/{d}-{n}", "{c}{y}.{m}.{d}-{n}", "{y} {m} {d}-{n}", "{c}{y} {m} {d} - {n}",
    "{c} {y}{m}{d}-{n}",
    "{y}{m}{d}–{n}", "{y}{m}{d}−{n}", "{y}{m}{d}--{n}", "{y}{m}{d}_{n}",
]  # fmt: skip
SPACED = ["{c}{y}{m}{d} {n}", "{y}{m}{d} {n}", "{y} {m} {d} {n}", "{c} {y} {m} {d} {n}"]


def written(number: tuple[str, str], form: str) -> str:
    """The number in the form."""
    century, ten = number
    return form.format(c=century, y=ten[:2], m=ten[2:4], d=ten[4:6], n=ten[6:])


def one(text: str) -> list[tuple[str, str, str]]:
    """What is found, as the words, the kind and what becomes of it."""
    return [(text[s.start : s.end], s.kind, s.severity) for s in spans(text)]


@MANY
@given(numbers(), st.sampled_from(FORMS), WORDS, WORDS, st.sampled_from([" ", ": ", " (", ", "]))
def test_an_identity_number_is_refused_in_its_place(
    number: tuple[str, str], form: str, before: str, after: str, between: str
) -> None:
    told = written(number, form)
    assert one(f"{before}{between}{told}, {after}") == [(told, "identity_number", "block")]


@MANY
@given(numbers(), st.sampled_from(SPACED), WORDS)
def test_one_with_spaces_only_is_found_and_refused_where_it_is_called_so(
    number: tuple[str, str], form: str, after: str
) -> None:
    told = written(number, form)
    assert one(f"Personnummer {told} {after}") == [(told, "identity_number", "block")]
    assert [found[:2] for found in one(f"Han är {told} {after}")] == [(told, "identity_number")]


@MANY
@given(numbers(), st.integers(1, 9), WORDS)
def test_a_wrong_check_digit_is_asked_about(number: tuple[str, str], step: int, before: str) -> None:
    century, ten = number
    wrong = f"{century}{ten[:6]}-{ten[6:9]}{(int(ten[9]) + step) % 10}"
    assert one(f"pnr {wrong} {before}") == [(wrong, "identity_number", "question")]


@MANY
@given(st.integers(13, 19), st.integers(1, 28), st.integers(1, 999), WORDS)
def test_a_day_that_there_is_not_is_left_alone(month: int, day: int, serial: int, before: str) -> None:
    ten = checked(f"89{month:02}{day:02}{serial:03}")
    assert one(f"{before} {ten[:6]}-{ten[6:]}") == []


@MANY
@given(numbers(), WORDS, st.integers(0, 10), st.sampled_from(INVISIBLE), st.booleans())
def test_places_are_the_original_texts_own(
    number: tuple[str, str], before: str, at: int, unseen: str, wide: bool
) -> None:
    told = written(number, "{y}{m}{d}-{n}")
    told = told.translate(WIDE) if wide else told
    told = told[:at] + unseen * 2 + told[at:] if at else told
    text = f"Ba\u030ada {before}\u200b: {told}\u200b e\u0301n"
    assert one(text) == [(told, "identity_number", "block")]


def test_one_of_somebody_born_in_2007_is_no_phone_where_its_dash_says_so() -> None:
    assert one("Pojken 070101-2395, tack") == [("070101-2395", "identity_number", "block")]
    assert one("Pojken 070-174 06 05, tack") == [("070-174 06 05", "phone", "block")]


def test_an_accent_set_apart_belongs_to_its_letter() -> None:
    text = "Det var A\u030asa Lindstro\u0308m och \u200bAhmed\u200b."
    assert [text[s.start : s.end] for s in spans(text)] == ["A\u030asa Lindstro\u0308m", "Ahmed"]


@MANY
@given(
    st.sampled_from(["070", "072", "073", "076", "079"]),
    st.integers(0, 9_999_999),
    st.sampled_from(
        [
            "{a}-{b} {c} {d}",
            "{a}{b}{c}{d}",
            "{a} {b} {c} {d}",
            "{a}-{b}{c}{d}",
            "({a}) {b} {c} {d}",
            "{a}/{b}{c}{d}",
            "{a}.{b}.{c}.{d}",
        ]
    ),
    WORDS,
)
def test_a_mobile_number_is_refused_in_its_place(area: str, number: int, form: str, before: str) -> None:
    digits = f"{number:07}"
    told = form.format(a=area, b=digits[:3], c=digits[3:5], d=digits[5:])
    assert one(f"{before} {told}, tack") == [(told, "phone", "block")]
    abroad = told.replace("(", "").replace(")", "").replace("0", "+46 ", 1)
    assert one(f"{before} {abroad}, tack") == [(abroad, "phone", "block")]


@MANY
@given(st.from_regex(r"[A-HJ-PR-UW-Z]{3} ?[0-9]{2}[0-9A-HJ-PR-UW-Z]", fullmatch=True), WORDS)
def test_a_plate_is_refused_in_its_place(plate: str, before: str) -> None:
    assert one(f"{before}, bil med regnr {plate}.") == [(plate, "plate", "block")]


@MANY
@given(st.text(max_size=200), st.sampled_from([case.text for case in cases(HARMLESS)]))
def test_any_text_can_be_read(odd: str, text: str) -> None:
    for told in (odd, odd + text, text + odd):
        found: list[Span] = spans(told)
        assert all(0 <= span.start < span.end <= len(told) for span in found)
