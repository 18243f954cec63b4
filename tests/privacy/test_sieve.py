"""The guard finds the same however little of it the words of a text call for."""

import random
import re
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.privacy.rules import addresses, guard, homes, identity_numbers, names, phones, plates, sieve
from samsyn.privacy.rules.guard import Span, spans
from tests.privacy.corpora import ADVERSARY, HARMLESS, PERSONS, cases

TEXTS = [case.text for name in (HARMLESS, PERSONS, ADVERSARY) for case in cases(name)]
PIECES = sorted({piece for text in TEXTS for piece in re.findall(r"\w+|[^\w\s]+", text)})
BETWEEN = st.sampled_from(["", "", " ", " ", " ", "  ", "\n", ". ", ", ", "-", "/"])
FINDERS = {
    sieve.MAIL: [addresses._MAIL, addresses._SPOKEN, addresses._BARE],
    sieve.HANDLE: [
        addresses._AT_NAME, addresses._SITE, addresses._NUMBERED, addresses._SHORT, addresses._THERE_AFTER,
        addresses._CALLED_SO, addresses._OWNED, addresses._CALLED_THERE, addresses._CALLED_BEFORE,
    ],
    sieve.PLATE: [plates._LARGE, plates._SMALL, plates._ANY, plates._SKYLT, plates._FOREIGN],
    sieve.HOME: [homes._FLAT],
    sieve.NUMBER: [
        identity_numbers._RUN, identity_numbers._INTERIM, phones._FOREIGN, phones._SWEDISH, phones._WITHOUT_PLUS,
        phones._WITHOUT_ZERO, phones._LOCAL,
    ],
    sieve.CALLED: [names._CALLED],
    sieve.INITIALS: [names._INITIALS],
}  # fmt: skip


def with_every_sign(text: str) -> list[Span]:
    """What the guard finds when nothing is left out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(guard, "signs_of", lambda _text: sieve.EVERY)
        return spans(text)


def test_nothing_is_left_out_of_the_corpora() -> None:
    assert [text for text in TEXTS if spans(text) != with_every_sign(text)] == []


def test_nothing_is_left_out_where_texts_run_into_each_other() -> None:
    chance = random.Random(5)
    mixed = [
        f"{first[: chance.randrange(len(first))]}{between}{second[chance.randrange(len(second)) :]}"
        for first, second, between in (
            (chance.choice(TEXTS), chance.choice(TEXTS), chance.choice(["", " ", "\n", "\u00a0"]))
            for _ in range(1500)
        )
    ]
    assert [text for text in mixed if spans(text) != with_every_sign(text)] == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), BETWEEN), min_size=1, max_size=14))
def test_nothing_is_left_out_of_pieces_put_together(pieces: list[tuple[str, str]]) -> None:
    text = "".join(chain.from_iterable(pieces))
    assert spans(text) == with_every_sign(text)


@pytest.mark.parametrize(
    ("sign", "pattern"), [(sign, pattern) for sign, patterns in FINDERS.items() for pattern in patterns]
)
def test_what_an_expression_finds_has_its_sign(sign: int, pattern: re.Pattern[str]) -> None:
    @settings(max_examples=30, deadline=None)
    @given(st.from_regex(pattern))
    def has_it(text: str) -> None:
        assert not pattern.search(text) or sieve.signs_of(text) & sign

    has_it()


def test_a_word_that_may_be_of_a_person_is_not_remembered() -> None:
    sieve._words.clear()
    spans("Ahmed Hassan, nisse@example.se, 19890117-9807 och 070-1740605 sprang mot torget kl 17.30")
    assert sorted(sieve._words) == ["17.30", "kl", "mot", "och", "sprang", "torget"]


def test_no_more_words_are_remembered_than_there_is_room_for() -> None:
    sieve._words.clear()
    for n in range(sieve.MOST + 10):
        sieve.signs_of("ab" + "".join(chr(ord("a") + int(digit)) for digit in str(n)))
    assert 0 < len(sieve._words) <= sieve.MOST
