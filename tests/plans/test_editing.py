"""Editing a measure on its page: saving, colliding, never losing what was typed."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.goals.models import Milestone
from samsyn.plans.commands import change_measure
from samsyn.plans.models import Measure
from samsyn.plans.queries import agreements, current_plan, measures, versions_of
from tests.builders import a_measure, a_person, a_plan, an_agreement, an_area
from tests.cast import Actor


@pytest.fixture
def desk_of(client: Client, coordinator: Actor) -> Client:
    """The coordinator's browser."""
    client.force_login(coordinator.user)
    return client


@pytest.fixture
def measure(coordinator: Actor) -> Measure:
    """A measure of which only the text is known."""
    return a_measure(coordinator.viewer, an_area(coordinator.viewer, a_plan(coordinator.viewer)))


def _form(measure: Measure, **written: Any) -> dict[str, Any]:
    given = {"area": measure.area_id, "number": measure.number, "text": "Vandra i Bro varje månad."}
    return {**given, "revision": 1, **written}


def _edit(client: Client, measure: Measure, **written: Any) -> Any:
    return client.post(reverse("plans:measure_edit", args=[measure.uid]), _form(measure, **written))


def test_the_form_saves_a_version_with_goal_and_milestones(
    desk_of: Client, measure: Measure, coordinator: Actor
) -> None:
    steps = "2023-06-30 Modellen provad\nModellen antagen"
    assert (
        _edit(desk_of, measure, goal_text="Modellen", milestones=steps, new_link="ANDTS-planen").status_code
        == 302
    )
    version = versions_of(coordinator.viewer, measure)[0]
    assert version.goal is not None
    told = [(step.text, step.due_on) for step in version.goal.milestones.all()]
    assert told == [("Modellen provad", date(2023, 6, 30)), ("Modellen antagen", None)]
    assert [link.plan.title for link in version.links.all()] == ["ANDTS-planen"]


def test_an_unchanged_form_makes_no_version(desk_of: Client, measure: Measure, coordinator: Actor) -> None:
    _edit(desk_of, measure, goal_text="Vandringar", direction="up", target="12,5", baseline="4")
    page = desk_of.get(reverse("plans:measure_edit", args=[measure.uid]))
    shown = {
        bound.html_name: bound.value() for bound in page.context["form"] if bound.value() not in (None, [])
    }
    sent = {
        name: str(value).replace(".", ",") if name in ("target", "baseline") else value
        for name, value in shown.items()
    }
    assert desk_of.post(reverse("plans:measure_edit", args=[measure.uid]), sent).status_code == 302
    assert versions_of(coordinator.viewer, measure).count() == 2


def test_a_stale_save_shows_both_texts_and_keeps_what_was_typed(
    desk_of: Client, measure: Measure, coordinator: Actor
) -> None:
    by = coordinator.viewer
    change_measure(by=by, measure=measure, expected_revision=1, text="Deras text.", causes="Deras orsak.")
    page = _edit(desk_of, measure, text="Min text.", title="Min rubrik")
    assert page.status_code == 409
    assert [(row.code, row.theirs, row.mine) for row in page.context["conflict"]] == [
        ("text", "Deras text.", "Min text.")
    ]
    kept = {name: page.context["form"][name].value() for name in ("text", "title", "causes", "revision")}
    assert kept == {"text": "Min text.", "title": "Min rubrik", "causes": "Deras orsak.", "revision": 2}
    assert versions_of(by, measure)[0].text == "Deras text."
    assert _edit(desk_of, measure, **kept).status_code == 302
    assert versions_of(by, measure)[0].text == "Min text."


def test_a_refused_save_says_why_at_the_field(desk_of: Client, measure: Measure, coordinator: Actor) -> None:
    person = a_person(coordinator.viewer, "Fritidschef")
    page = _edit(desk_of, measure, owner=person.pk, deputy=person.pk, title="Kvar")
    assert page.status_code == 422
    assert page.context["form"].errors == {
        "deputy": ["Samma person är ansvarig och ersättare. Välj en annan ersättare."]
    }
    assert page.context["form"]["title"].value() == "Kvar"


def test_a_milestone_is_ticked_off_without_a_new_version(
    desk_of: Client, measure: Measure, coordinator: Actor
) -> None:
    _edit(desk_of, measure, goal_text="Modellen", milestones="Modellen provad")
    step = Milestone.objects.get()
    url = reverse("plans:milestone", args=[measure.uid, step.uid])
    desk_of.post(url, {"done_on": "2022-06-12"})
    step.refresh_from_db()
    assert (step.done_on, versions_of(coordinator.viewer, measure).count()) == (date(2022, 6, 12), 2)
    _edit(desk_of, measure, revision=2, goal_text="Modellen", milestones="Modellen provad\nModellen antagen")
    assert list(Milestone.objects.order_by("pk").values_list("text", "done_on"))[1:] == [
        ("Modellen provad", date(2022, 6, 12)),
        ("Modellen antagen", None),
    ]


def test_a_measure_is_added_and_taken_out_with_a_reason(
    desk_of: Client, measure: Measure, coordinator: Actor
) -> None:
    plan = measure.area.plan
    added = desk_of.post(reverse("plans:measure_new", args=[plan.uid]), _form(measure, number="1:2"))
    assert added.status_code == 302
    second = measures(coordinator.viewer).get(number="1:2")
    url = reverse("plans:measure_remove", args=[second.uid])
    assert desk_of.post(url, {"why": " "}).status_code == 409
    assert desk_of.post(url, {"why": "Dubblett."}).status_code == 302
    second.refresh_from_db()
    assert (second.removed_why, second.removed_by_name) == ("Dubblett.", "Trygghetssamordnare")


def test_an_agreement_is_written_and_a_plan_and_an_area_laid_under_it(
    desk_of: Client, coordinator: Actor
) -> None:
    form = {
        "title": "Överenskommelsen",
        "valid_from": "2022-01-01",
        "valid_to": "2023-12-31",
        "parties": "Kommunen\nPolisen",
    }
    desk_of.post(reverse("plans:agreement_new"), {**form, "check_in": "quarter"})
    agreement = agreements(coordinator.viewer).get()
    assert [party.name for party in agreement.parties.order_by("pk")] == ["Kommunen", "Polisen"]
    halfway = {"title": "Planen", "starts_on": "2022-10-01", "ends_on": "2023-12-31"}
    desk_of.post(reverse("plans:plan_new", args=[agreement.uid]), halfway)
    plan = current_plan(coordinator.viewer)
    assert plan is not None
    desk_of.post(reverse("plans:area_new", args=[plan.uid]), {"number": "1", "title": "Våld"})
    page = desk_of.get(reverse("plans:agreement", args=[agreement.uid])).content.decode()
    assert "Börjar mitt i överenskommelsens period." in page
    assert [area.title for area in plan.areas.all()] == ["Våld"]


def test_two_who_edit_the_agreement_see_both_texts(desk_of: Client, coordinator: Actor) -> None:
    from samsyn.plans.commands import change_agreement

    agreement = an_agreement(coordinator.viewer)
    change_agreement(by=coordinator.viewer, agreement=agreement, expected_revision=1, structure="Deras.")
    form = {
        "title": agreement.title,
        "valid_from": "2022-01-01",
        "valid_to": "2023-12-31",
        "check_in": "quarter",
    }
    url = reverse("plans:agreement_edit", args=[agreement.uid])
    page = desk_of.post(url, {**form, "structure": "Min.", "registry_number": "KS 21/0531", "revision": 1})
    assert page.status_code == 409
    assert [(theirs, mine) for _label, theirs, mine in page.context["conflict"]] == [("Deras.", "Min.")]
    assert page.context["form"]["revision"].value() == "2"
