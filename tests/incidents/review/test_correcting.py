"""Corrections: all that follows from a field, both versions where two correct at once, words that name a person."""

from dataclasses import replace
from datetime import timedelta

import pytest

from samsyn.base.refusal import Conflict, Refusal
from samsyn.incidents.commands import Correction, answer_question, change_audience, correct
from samsyn.incidents.models import Category, Incident, IncidentEvent
from samsyn.organisations.models import Organisation, Unit
from tests.cast import Actor
from tests.incidents.lists.asking import found
from tests.incidents.review.test_decisions import NAME, PHONE, refused
from tests.reports import an_incident, reported


def as_it_is(row: Incident) -> Correction:
    """The form as it stands before anything is changed."""
    return Correction(
        row.category.code, row.starts_at, row.ends_at, row.place_text, row.text, row.audience, row.seriousness
    )


def fresh(row: Incident) -> Incident:
    """The row as it is stored."""
    return Incident.objects.select_related("category").get(pk=row.pk)


def at_the_police(actor: Actor) -> Actor:
    """The actor works for the police."""
    municipality = actor.person.municipality
    police = Organisation.objects.create(municipality=municipality, name="Polisen", kind="police")
    actor.person.unit = Unit.objects.create(municipality=municipality, organisation=police, name="Järfälla")
    actor.person.save()
    return actor


def test_what_is_corrected_follows_into_what_counts(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer, an_incident(place="Torget", point=(650_010, 6_600_010)))
    moved = row.starts_at - timedelta(days=1)
    new = replace(as_it_is(row), category="graffiti", starts_at=moved, ends_at=moved, seriousness=4)
    correct(by=coordinator.viewer, incident=row, expected_revision=1, correction=new)
    after = fresh(row)
    assert (after.category.code, after.day, after.seriousness, after.revision) == (
        "graffiti",
        row.day - timedelta(days=1),
        4,
        2,
    )
    assert (after.x, after.y, after.place_text) == (650_010, 6_600_010, "Torget")
    event = IncidentEvent.objects.get(incident=row)
    assert (event.kind, event.fields) == ("corrected", ["category", "starts_at", "ends_at", "seriousness"])


def test_search_finds_the_corrected_words_and_not_those_taken_out(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer, an_incident(text=NAME))
    start = row.questions[0][0]
    answer_question(by=coordinator.viewer, incident=row, start=start, is_person=True, expected_revision=1)
    new = replace(as_it_is(fresh(row)), place="Gångtunneln")
    correct(by=coordinator.viewer, incident=row, expected_revision=2, correction=new)
    hits = [len(found(coordinator.viewer, q=words)) for words in ("gångtunneln", "Andersson", "krossade")]
    assert hits == [1, 0, 1]


def test_nothing_changed_is_nothing_said(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    correct(by=coordinator.viewer, incident=row, expected_revision=9, correction=as_it_is(row))
    assert (fresh(row).revision, IncidentEvent.objects.count()) == (1, 0)


def test_where_two_correct_both_versions_are_shown(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    first, second = (replace(as_it_is(row), text=text) for text in ("Rutan är hel.", "Rutan är sprucken."))
    correct(by=coordinator.viewer, incident=row, expected_revision=1, correction=first)
    with pytest.raises(Conflict) as conflict:
        correct(by=coordinator.viewer, incident=row, expected_revision=1, correction=second)
    assert (conflict.value.theirs, conflict.value.mine) == (
        {"text": "Rutan är hel."},
        {"text": "Rutan är sprucken."},
    )


@pytest.mark.parametrize("field", ["text", "place"])
def test_a_correction_with_a_phone_number_is_stored_nowhere(
    coordinator: Actor, guard: Actor, field: str
) -> None:
    (row,) = reported(guard.viewer)
    with pytest.raises(Refusal):
        as_is = as_it_is(row)
        given = replace(as_is, text=PHONE) if field == "text" else replace(as_is, place=PHONE)
        correct(by=coordinator.viewer, incident=row, expected_revision=1, correction=given)
    assert (fresh(row).text, fresh(row).place_text) == (row.text, row.place_text)


def test_a_private_category_takes_the_point_away(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer, an_incident(place="Torget", point=(650_010, 6_600_010)))
    Category.objects.filter(code="violence_threat").update(is_private=True)
    new = replace(as_it_is(row), category="violence_threat")
    correct(by=coordinator.viewer, incident=row, expected_revision=1, correction=new)
    after = fresh(row)
    assert (after.x, after.y, after.cell_x, after.cell_y) == (None, None, None, None)


def test_a_name_is_taken_out_where_it_stands(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer, an_incident(text=f"{NAME} Kalle Andersson sprang."))
    start = row.questions[0][0]
    answer_question(
        by=coordinator.viewer, incident=row, start=start, is_person=True, expected_revision=row.revision
    )
    after = fresh(row)
    assert (after.text, after.questions) == ("Det var […] som krossade rutan. […] sprang.", [])


def test_words_that_name_no_person_stay_and_are_not_asked_again(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer, an_incident(text=NAME))
    start = row.questions[0][0]
    answer_question(by=coordinator.viewer, incident=row, start=start, is_person=False, expected_revision=1)
    assert (fresh(row).text, fresh(row).questions) == (NAME, [])
    refused(
        answer_question,
        code="incidents.no_question",
        by=coordinator.viewer,
        incident=row,
        start=start,
        is_person=True,
        expected_revision=2,
    )
    longer = replace(as_it_is(fresh(row)), text=f"{NAME} Igen.")
    correct(by=coordinator.viewer, incident=row, expected_revision=2, correction=longer)
    assert fresh(row).questions == []


def test_a_corrected_text_is_questioned_anew(coordinator: Actor, guard: Actor) -> None:
    (row,) = reported(guard.viewer)
    correct(
        by=coordinator.viewer, incident=row, expected_revision=1, correction=replace(as_it_is(row), text=NAME)
    )
    assert [NAME[start:end] for start, end, _kind in fresh(row).questions] == ["Kalle Andersson"]


def test_police_text_is_widened_by_the_police_alone(coordinator: Actor, liaison: Actor) -> None:
    (row,) = reported(coordinator.viewer, source="police_daily")
    refused(
        change_audience, code="incidents.police_audience", by=coordinator.viewer, incident=row, audience=2
    )
    refused(change_audience, code="accounts.not_allowed", by=liaison.viewer, incident=row, audience=2)
    change_audience(by=at_the_police(liaison).viewer, incident=row, audience=2)
    assert fresh(row).audience == 2
    change_audience(by=coordinator.viewer, incident=row, audience=1)
    assert fresh(row).audience == 1


def test_the_police_decide_nothing_about_what_others_tell(guard: Actor, liaison: Actor) -> None:
    (row,) = reported(guard.viewer)
    who = at_the_police(liaison).viewer
    refused(change_audience, code="accounts.not_allowed", by=who, incident=row, audience=3)


def test_a_correction_widens_no_police_text(coordinator: Actor) -> None:
    (row,) = reported(coordinator.viewer, source="police_daily")
    wider = replace(as_it_is(row), audience=3)
    refused(
        correct,
        code="incidents.police_audience",
        by=coordinator.viewer,
        incident=row,
        expected_revision=1,
        correction=wider,
    )
