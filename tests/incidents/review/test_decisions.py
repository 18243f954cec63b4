"""Accept, ask back, answer, refuse, open again: each dated, signed, logged, and told to the second who comes."""

import pytest

from samsyn.accounts.viewer import Viewer
from samsyn.audit.models import AuditEntry
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands import accept, accept_many, answer, ask_back, refuse, reopen
from samsyn.incidents.models import Incident, IncidentEvent
from tests.cast import Actor
from tests.reports import an_incident, reported

NAME = "Det var Kalle Andersson som krossade rutan."
PHONE = "Ring 070-174 06 58."


def told_of(row: Incident) -> list[tuple[str, str, str]]:
    """Kind, name and words of all that has happened to it."""
    events = IncidentEvent.objects.filter(incident=row).order_by("id")
    return [(event.kind, event.name, event.words) for event in events]


def state_of(row: Incident) -> str:
    """Its state as it is stored."""
    return Incident.objects.get(pk=row.pk).state


def refused(call: object, *, code: str, **given: object) -> None:
    """The command refuses with this code."""
    with pytest.raises(Refusal) as no:
        call(**given)  # type: ignore[operator]  # a command
    assert no.value.code == code


def test_what_is_accepted_counts_from_now_on(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    accept(by=coordinator.viewer, incident=row, expected_revision=1)
    assert (state_of(row), told_of(row)) == ("accepted", [("accepted", "Trygghetssamordnare", "")])
    entry = AuditEntry.objects.get(verb="incidents.accepted")
    assert (entry.object_id, entry.fields, entry.actor) == (row.pk, ["state"], coordinator.viewer.actor)


def test_the_second_of_two_reviewers_is_told(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    refuse(by=coordinator.viewer, incident=row, words="Dubbel.")
    refused(accept, code="incidents.wrong_state", by=coordinator.viewer, incident=row)
    assert state_of(row) == "refused"


def test_what_was_changed_since_it_was_read_is_read_again(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    refused(accept, code="incidents.read_again", by=coordinator.viewer, incident=row, expected_revision=0)
    assert state_of(row) == "received"


def test_only_reviewers_decide(housing_company: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    for who in (housing_company, guard):
        refused(accept, code="accounts.not_allowed", by=who.viewer, incident=row)
        refused(refuse, code="accounts.not_allowed", by=who.viewer, incident=row, words="Nej.")
    assert (state_of(row), told_of(row)) == ("received", [])


def test_a_word_that_may_name_a_person_is_answered_first(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer, an_incident(text=NAME))
    refused(accept, code="incidents.unanswered", by=coordinator.viewer, incident=row)
    refused(accept_many, code="incidents.unanswered", by=coordinator.viewer, incidents=[row])
    assert state_of(row) == "received"


def test_many_are_accepted_all_or_none(coordinator: Actor, guard: Actor) -> None:
    one, two = reported(guard.viewer, an_incident("drugs"), an_incident("graffiti"))
    assert accept_many(by=coordinator.viewer, incidents=[one, two]) == 2
    (three,) = reported(guard.viewer)
    refused(accept_many, code="incidents.wrong_state", by=coordinator.viewer, incidents=[one, three])
    assert state_of(three) == "received"


def test_a_question_goes_back_and_forth(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer, person=guard.person)
    ask_back(by=coordinator.viewer, incident=row, words="Vilken sida av huset?")
    assert state_of(row) == "asked"
    answer(by=guard.viewer, incident=row, words="Norra sidan.")
    assert (state_of(row), told_of(row)) == (
        "received",
        [
            ("asked", "Trygghetssamordnare", "Vilken sida av huset?"),
            ("answered", "Ordningsvakt", "Norra sidan."),
        ],
    )


def test_nobody_answers_for_another(coordinator: Actor, guard: Actor, school: Actor) -> None:
    (row,) = reported(guard.viewer, person=guard.person)
    ask_back(by=coordinator.viewer, incident=row, words="Vilken sida av huset?")
    for who in (school, coordinator):
        refused(answer, code="incidents.not_there", by=who.viewer, incident=row, words="Norra.")
    assert state_of(row) == "asked"


@pytest.mark.parametrize(
    ("words", "code"),
    [("", "incidents.no_words"), (NAME, "incidents.name_in_words"), ("x" * 501, "incidents.long_text")],
)
def test_words_that_are_stored_are_checked(coordinator: Actor, guard: Actor, words: str, code: str) -> None:
    (row,) = reported(guard.viewer)
    refused(refuse, code=code, by=coordinator.viewer, incident=row, words=words)
    refused(ask_back, code=code, by=coordinator.viewer, incident=row, words=words)
    assert (state_of(row), told_of(row)) == ("received", [])


def test_a_phone_number_in_a_question_is_stored_nowhere(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    with pytest.raises(Refusal):
        ask_back(by=coordinator.viewer, incident=row, words=PHONE)
    assert (state_of(row), told_of(row)) == ("received", [])


def test_what_was_decided_can_be_undone(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    accept(by=coordinator.viewer, incident=row)
    reopen(by=coordinator.viewer, incident=row)
    assert (state_of(row), [kind for kind, _name, _words in told_of(row)]) == (
        "received",
        ["accepted", "reopened"],
    )


def test_a_reviewer_without_authority_decides_nothing_about_police_text(
    coordinator: Actor, guard: Actor
) -> None:
    (row,) = reported(coordinator.viewer, source="police_daily")
    lesser = Viewer(
        municipality_id=coordinator.viewer.municipality_id,
        user_id=1,
        permissions=frozenset({"incidents.review", "incidents.view", "incidents.report"}),
    )
    refused(accept, code="incidents.not_there", by=lesser, incident=row)


def test_another_municipality_decides_nothing(other_coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    refused(accept, code="incidents.not_there", by=other_coordinator.viewer, incident=row)
