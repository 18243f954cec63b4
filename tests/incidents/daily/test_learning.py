"""What is accepted teaches which words speak for which category; the rules hold until there is enough."""

import random

import pytest

from samsyn.incidents.commands import learn_categories
from samsyn.incidents.learning import FEWEST, combined, learn, proposer
from samsyn.incidents.models import LearnedCategories
from samsyn.incidents.queries.learned import learned
from samsyn.incidents.rules.features import features
from tests.cast import Actor
from tests.reports import an_incident, reported

WORDS = {
    "littering": ["kundvagn", "bananskal", "pappersmugg"],
    "unsafe_place": ["gungbräda", "stubbe", "skymning"],
    "harassment": ["visslade", "flinade", "stirrade"],
}


def told(count: int) -> list[tuple[str, str]]:
    """Reports in words that the rules do not know."""
    draw = random.Random(1)
    return [
        (f"En {draw.choice(WORDS[code])} vid {draw.choice(['dammen', 'backen', 'grinden'])}.", code)
        for code in (list(WORDS)[n % 3] for n in range(count))
    ]


def test_it_learns_what_the_rules_do_not_know() -> None:
    lesson = learn(told(400))

    assert lesson is not None
    assert (lesson.reviewed, lesson.tried, lesson.helps) == (400, 80, True)
    assert lesson.right > 0.9 * lesson.tried > lesson.rules_right
    assert proposer(lesson)("Två som flinade och stirrade.", "other") == "harassment"


def test_the_rules_hold_until_there_is_enough() -> None:
    assert learn(told(FEWEST - 1)) is None
    assert learn([("En kundvagn.", "littering")] * 100) is None
    assert proposer(None)("Misshandel.", "violence_threat") == "violence_threat"
    lesson = learn(told(60))
    assert lesson is not None
    assert combined(lesson, "Misshandel vid dammen.") == "violence_threat"


def test_words_can_not_be_read_out() -> None:
    assert features("Ebba Lindqvist") == features("EBBA lindqvist")
    assert all(isinstance(place, int) for place in features("Ebba Lindqvist"))


@pytest.mark.django_db
def test_the_night_learns_from_what_was_accepted(coordinator: Actor) -> None:
    by = coordinator.viewer
    assert learn_categories(by=by) is None
    for code, words in WORDS.items():
        for word in words:
            reported(by, *[an_incident(code, text=f"En {word} vid grinden.")] * 6, accepted=True)

    learn_categories(by=by)
    learn_categories(by=by)

    row = LearnedCategories.objects.get()
    assert (row.reviewed, row.codes) == (54, sorted(WORDS))
    lesson = learned(by)
    assert lesson is not None
    assert combined(lesson, "En kundvagn.") == "littering"
