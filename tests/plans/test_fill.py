"""Filling in many measures at once: the table on the page."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.plans.commands import change_measure
from samsyn.plans.models import ActionPlan, MeasureVersion
from samsyn.plans.queries import current_versions
from tests.builders import a_full_plan, a_person
from tests.cast import Actor


@pytest.fixture
def plan(coordinator: Actor) -> ActionPlan:
    """A plan with three measures of which only the text is known."""
    a_person(coordinator.viewer, "Fritidschef")
    a_person(coordinator.viewer, "Fältassistent")
    return a_full_plan(coordinator.viewer, (3,))


@pytest.fixture
def desk_of(client: Client, coordinator: Actor) -> Client:
    """The coordinator's browser."""
    client.force_login(coordinator.user)
    return client


def _table(actor: Actor, plan: ActionPlan, *written: dict[str, str], revision: int = 1) -> dict[str, object]:
    """The form as the browser sends it, with `written` in the first rows' cells."""
    sent: dict[str, object] = {"row": []}
    for version, cells in zip(current_versions(actor.viewer, plan), [*written, {}, {}, {}], strict=False):
        uid = version.measure.uid
        sent["row"] = [*sent["row"], str(uid)]  # type: ignore[misc]  # a list of uids
        sent[f"revision-{uid}"] = str(revision)
        sent |= {f"{code}-{uid}": text for code, text in cells.items()}
    return sent


def _told(actor: Actor, plan: ActionPlan) -> list[tuple[str, str, str, int]]:
    versions = current_versions(actor.viewer, plan)
    return [
        (v.owner.name if v.owner else "", str(v.ends_on or ""), v.goal.text if v.goal else "", v.revision)
        for v in versions
    ]


def test_one_save_fills_in_several_measures(desk_of: Client, coordinator: Actor, plan: ActionPlan) -> None:
    rows = (
        {"owner": "Fritidschef", "ends_on": "2023-06-30"},
        {"goal_text": "Vandringar", "direction": "ska öka", "target": "12,5"},
    )
    answer = desk_of.post(reverse("plans:fill", args=[plan.uid]), _table(coordinator, plan, *rows))
    assert answer.status_code == 302
    assert _told(coordinator, plan) == [
        ("Fritidschef", "2023-06-30", "", 2),
        ("", "", "Vandringar", 2),
        ("", "", "", 1),
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2023-06-30", "2023-06-30"),
        ("30 juni 2023", "2023-06-30"),
        ("1 Dec. 2023", "2023-12-01"),
        ("31 februari 2023", ""),
        ("30 marsipan 2023", ""),
    ],
)
def test_a_day_is_written_in_figures_or_as_the_pages_show_it(
    desk_of: Client, coordinator: Actor, plan: ActionPlan, written: str, told: str
) -> None:
    desk_of.post(reverse("plans:fill", args=[plan.uid]), _table(coordinator, plan, {"ends_on": written}))
    assert _told(coordinator, plan)[0] == ("", told, "", 2 if told else 1)


def test_a_wrong_cell_saves_nothing_and_loses_nothing(
    desk_of: Client, coordinator: Actor, plan: ActionPlan
) -> None:
    rows = (
        {"owner": "Fritidschef"},
        {
            "owner": "Fritidchef",
            "ends_on": "midsommar",
            "staff_actual": "1e40",
            "goal_text": "Fler vandringar",
        },
    )
    answer = desk_of.post(reverse("plans:fill", args=[plan.uid]), _table(coordinator, plan, *rows))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Ingen heter ”Fritidchef”. Välj någon i listan, eller lägg till personen först." in page
    assert "”midsommar” är inte en dag. Skriv den som 2023-06-30." in page
    assert 'value="Fler vandringar"' in page
    assert _told(coordinator, plan) == [("", "", "", 1)] * 3


def test_the_same_person_twice_is_told_in_the_cell_that_was_written(
    desk_of: Client, coordinator: Actor, plan: ActionPlan
) -> None:
    rows = {"owner": "Fritidschef", "deputy": "fritidschef"}
    answer = desk_of.post(reverse("plans:fill", args=[plan.uid]), _table(coordinator, plan, rows))
    wrong = [(row.measure.number, cell.column.code) for row, cell in answer.context["wrong"]]
    assert wrong == [("1:1", "deputy")]


def test_two_who_fill_in_different_cells_both_get_theirs(
    desk_of: Client, coordinator: Actor, plan: ActionPlan
) -> None:
    first = current_versions(coordinator.viewer, plan)[0]
    change_measure(
        by=coordinator.viewer, measure=first.measure, expected_revision=1, ends_on=date(2023, 1, 1)
    )
    sent = _table(coordinator, plan, {"owner": "Fritidschef", "ends_on": ""})
    assert desk_of.post(reverse("plans:fill", args=[plan.uid]), sent).status_code == 302
    assert _told(coordinator, plan)[0] == ("Fritidschef", "2023-01-01", "", 3)


def test_two_who_fill_in_the_same_cell_are_told_and_the_second_may_decide(
    desk_of: Client, coordinator: Actor, plan: ActionPlan
) -> None:
    first = current_versions(coordinator.viewer, plan)[0]
    change_measure(
        by=coordinator.viewer, measure=first.measure, expected_revision=1, ends_on=date(2023, 1, 1)
    )
    url = reverse("plans:fill", args=[plan.uid])
    refused = desk_of.post(url, _table(coordinator, plan, {"ends_on": "2023-06-30", "owner": "Fritidschef"}))
    assert "Någon annan har ändrat till ”2023-01-01” sedan du började." in refused.content.decode()
    row = refused.context["rows"][0]
    again = {cell.name: cell.value for cell in row.cells} | {"row": str(first.measure.uid)}
    assert desk_of.post(url, again | {f"revision-{first.measure.uid}": str(row.revision)}).status_code == 302
    assert _told(coordinator, plan)[0] == ("Fritidschef", "2023-06-30", "", 3)


def test_the_chosen_rows_are_filled_in_but_not_saved_until_asked(
    desk_of: Client, coordinator: Actor, plan: ActionPlan
) -> None:
    sent = _table(coordinator, plan, {"deadline_words": "Löpande"})
    chosen = list(sent["row"])[:2]  # type: ignore[call-overload]  # a list of uids
    answer = desk_of.post(
        reverse("plans:fill", args=[plan.uid]),
        sent | {"chosen": chosen, "all-owner": "Fältassistent", "action": "apply"},
    )
    shown = [{c.column.code: c.value for c in row.cells} for row in answer.context["rows"]]
    assert [(cells["owner"], cells["deadline_words"]) for cells in shown] == [
        ("Fältassistent", "Löpande"),
        ("Fältassistent", ""),
        ("", ""),
    ]
    assert MeasureVersion.objects.count() == 3


def test_only_what_lacks_a_goal_is_shown_when_one_comes_from_there(
    desk_of: Client, coordinator: Actor, plan: ActionPlan
) -> None:
    desk_of.post(
        reverse("plans:fill", args=[plan.uid]), _table(coordinator, plan, {"goal_text": "En modell"})
    )
    answer = desk_of.get(reverse("plans:fill", args=[plan.uid]) + "?lacks=goal")
    assert [row.measure.number for row in answer.context["rows"]] == ["1:2", "1:3"]


def test_the_police_liaison_may_read_the_plan_but_not_fill_it_in(
    client: Client, liaison: Actor, coordinator: Actor, plan: ActionPlan
) -> None:
    client.force_login(liaison.user)
    assert client.get(reverse("plans:plan_of", args=[plan.uid])).status_code == 200
    assert client.get(reverse("plans:fill", args=[plan.uid])).status_code == 403
