"""The round trip through one Excel workbook."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from samsyn.base.refusal import Refusal
from samsyn.goals.rules import GoalContent
from samsyn.plans.commands import change_measure
from samsyn.plans.forms.upload import read_workbook
from samsyn.plans.forms.workbook import workbook
from samsyn.plans.models import ActionPlan
from samsyn.plans.queries import current_versions
from samsyn.plans.queries.rows import judge, lookups, table
from tests.builders import a_full_plan, a_measure, a_person, a_plan, a_unit, an_area, an_organisation
from tests.cast import Actor


def _bytes(actor: Actor, plan: ActionPlan) -> bytes:
    known = lookups(actor.viewer)
    return workbook(table(actor.viewer, plan, known), known)


def _filled(data: bytes, cells: dict[str, Any]) -> bytes:
    """The workbook with these cells written, by heading and row: {"Ansvarig 2": "Fritidschef"}."""
    book = load_workbook(io.BytesIO(data))
    sheet = book["Insatser"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for place, value in cells.items():
        heading, row = place.rsplit(" ", 1)
        sheet.cell(int(row), columns[heading]).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _upload(client: Client, plan: ActionPlan, data: bytes, name: str = "planen.xlsx") -> Any:
    file = SimpleUploadedFile(name, data)
    return client.post(reverse("plans:workbook_check", args=[plan.uid]), {"file": file})


@pytest.fixture
def desk_of(client: Client, coordinator: Actor) -> Client:
    """The coordinator's browser."""
    client.force_login(coordinator.user)
    return client


def test_the_workbook_has_a_locked_key_frozen_headings_and_lists(coordinator: Actor) -> None:
    a_person(coordinator.viewer, "Fritidschef")
    plan = a_full_plan(coordinator.viewer, (2,))
    sheet = load_workbook(io.BytesIO(_bytes(coordinator, plan)))["Insatser"]
    headings = [cell.value for cell in sheet[1]]
    assert headings[:6] == ["id", "Nummer", "Rubrik", "Text", "Ansvarig enhet", "Ansvarig"]
    assert (sheet.freeze_panes, sheet.protection.sheet) == ("D2", True)
    assert (sheet["A2"].protection.locked, sheet["F2"].protection.locked) == (True, False)
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert lists["F2:F3"] == "'Listor'!$A$1:$A$2"


def test_changes_are_shown_first_and_saved_when_confirmed(desk_of: Client, coordinator: Actor) -> None:
    a_person(coordinator.viewer, "Fritidschef")
    plan = a_full_plan(coordinator.viewer, (2,))
    cells = {"Ansvarig 2": "Fritidschef", "Slutdatum 2": datetime(2023, 6, 30), "Bemanning, verklig 3": 1.0}
    page = _upload(desk_of, plan, _filled(_bytes(coordinator, plan), cells))
    shown = [[(c.code, c.before, c.after) for c in row.outcome.changes] for row in page.context["changed"]]
    assert shown == [
        [("owner", "", "Fritidschef"), ("ends_on", "", "2023-06-30")],
        [("staff_actual", "", "1")],
    ]
    assert [v.revision for v in current_versions(coordinator.viewer, plan)] == [1, 1]
    sent: dict[str, Any] = {"row": []}
    for row in page.context["changed"]:
        sent["row"].append(str(row.measure.uid))
        sent[f"revision-{row.measure.uid}"] = str(row.measure.revision)
        sent |= {f"{c.code}-{row.measure.uid}": c.after for c in row.outcome.changes}
    assert desk_of.post(reverse("plans:workbook_save", args=[plan.uid]), sent).status_code == 302
    first, second = current_versions(coordinator.viewer, plan)
    assert (str(first.owner), first.ends_on, second.staff_actual) == ("Fritidschef", date(2023, 6, 30), 1)


def test_unknown_names_are_questioned_with_their_place(desk_of: Client, coordinator: Actor) -> None:
    plan = a_full_plan(coordinator.viewer, (2,))
    page = _upload(desk_of, plan, _filled(_bytes(coordinator, plan), {"Ansvarig 3": "Någon Annan"}))
    text = " ".join(page.content.decode().split())
    assert "Blad Insatser, rad 3, Ansvarig (1:2): Ingen heter ”Någon Annan”." in text


def test_a_stale_row_keeps_what_others_changed_and_tells_of_collisions(
    desk_of: Client, coordinator: Actor
) -> None:
    by = coordinator.viewer
    plan = a_full_plan(by, (2,))
    fetched = _bytes(coordinator, plan)
    for version in current_versions(by, plan):
        change_measure(by=by, measure=version.measure, expected_revision=1, title="Deras")
    page = _upload(desk_of, plan, _filled(fetched, {"Orsaker 2": "Mörkt", "Rubrik 3": "Min"}))
    (row,) = page.context["changed"]
    assert (row.stale, [c.code for c in row.outcome.changes]) == (True, ["causes"])
    assert [(code, why) for _row, code, why in page.context["wrong"]] == [
        ("title", "Någon annan har ändrat till ”Deras” sedan du började. Skriv vad som ska gälla.")
    ]


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 50_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "plans.workbook_foreign"),
        ("Måndag: ärtsoppa".encode(), "plans.workbook_foreign"),
        (b"PK\x03\x04 cut off", "plans.workbook_unreadable"),
        (_bomb(), "plans.workbook_unreadable"),
        (b"x" * 5_000_001, "plans.workbook_large"),
    ],
    ids=["empty", "a text", "cut off", "zip bomb", "too large"],
)
def test_a_broken_or_hostile_file_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_workbook(data, "planen.xlsx")
    assert caught.value.code == code


def test_a_foreign_workbook_is_refused_with_a_sentence(desk_of: Client, coordinator: Actor) -> None:
    plan = a_full_plan(coordinator.viewer, (1,))
    page = _upload(desk_of, plan, _filled(_bytes(coordinator, plan), {"id 1": "något annat"}))
    assert page.status_code == 422
    assert "planen.xlsx är inte planens arbetsbok: kolumnen id saknas." in page.content.decode()


def test_a_new_row_without_id_is_refused(desk_of: Client, coordinator: Actor) -> None:
    plan = a_full_plan(coordinator.viewer, (1,))
    page = _upload(desk_of, plan, _filled(_bytes(coordinator, plan), {"Text 3": "En ny insats"}))
    assert "Rad 3 har text men inget id." in page.content.decode()


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(lambda text: f"Text {text}")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=_TEXT,
    title=st.text(max_size=30),
    causes=st.sampled_from(["", "=1+1", "+46", "- rad\n\n- rad två", "_x0041_", "'", "0012", "1,50"]),
    target=st.decimals(-999, 999, places=2, allow_nan=False),
    staff=st.none() | st.integers(0, 30),
)
def test_a_workbook_sent_back_as_it_came_changes_nothing(
    coordinator: Actor, text: str, title: str, causes: str, target: Decimal, staff: int | None
) -> None:
    by = coordinator.viewer
    plan = a_plan(by)
    owner, same = a_person(by, "Chef", title="Fritid"), a_person(by, "Chef", title="Skola")
    goal = GoalContent(
        "indicator", "=Vandringar", direction="neither", target=target, target_on=date(2023, 1, 1)
    )
    said: dict[str, Any] = {
        "title": title,
        "causes": causes,
        "owner": owner,
        "deputy": same,
        "staff_planned": staff,
        "goal": goal,
    }
    unit, partner = a_unit(by, f"Enhet {plan.pk}"), an_organisation(by, "Polisen", "police")
    a_measure(by, an_area(by, plan), text=text, unit=unit, partners=[partner], **said)
    rows = read_workbook(_bytes(coordinator, plan), "planen.xlsx")
    judged = judge(by, plan, rows, lookups(by))
    assert [(row.outcome.changes, dict(row.outcome.errors)) for row in judged] == [((), {})]
