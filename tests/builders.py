"""Makes content for the stories by the real commands."""

from datetime import date
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.activities.commands import add_activity, add_kind
from samsyn.activities.models import Activity
from samsyn.activities.queries import kinds
from samsyn.followup.commands import ImportedFollowUp, accept, hand_in, import_round, open_round
from samsyn.followup.models import FollowUp, FollowUpRound
from samsyn.followup.queries import follow_ups
from samsyn.organisations.commands import add_organisation, add_person, add_unit
from samsyn.organisations.models import Organisation, Person, Unit
from samsyn.papers.commands import set_house_form, write_text
from samsyn.papers.models import HouseForm, Memo
from samsyn.papers.queries import texts
from samsyn.plans.commands import add_agreement, add_area, add_measure, add_plan
from samsyn.plans.models import ActionPlan, Agreement, Measure, PriorityArea
from samsyn.plans.queries import current_versions

FIRST, LAST = date(2022, 1, 1), date(2023, 12, 31)


def an_agreement(by: Viewer, **fields: Any) -> Agreement:
    """The agreement of municipality and police for 2022 and 2023."""
    given = {"title": "Samverkansöverenskommelse", "registry_number": "KS 21/0531", "check_in": "quarter"}
    period = {"valid_from": FIRST, "valid_to": LAST, "parties": ["Kommunen", "Lokalpolisområdet"]}
    return add_agreement(by=by, **{**given, **period, **fields})


def a_plan(by: Viewer, agreement: Agreement | None = None, title: str = "Åtgärdsplanen") -> ActionPlan:
    """An empty plan for the whole period."""
    return add_plan(
        by=by, agreement=agreement or an_agreement(by), title=title, starts_on=FIRST, ends_on=LAST
    )


def an_area(by: Viewer, plan: ActionPlan, number: str = "1", title: str = "Trygga miljöer") -> PriorityArea:
    """A priority area last in the plan."""
    return add_area(by=by, plan=plan, number=number, title=title, description="Alla ska kunna vistas ute.")


def a_measure(by: Viewer, area: PriorityArea, number: str = "1:1", **fields: Any) -> Measure:
    """A measure of which only the text is known."""
    return add_measure(by=by, area=area, number=number, **{"text": "Vandra i Bro varje månad.", **fields})


def a_full_plan(by: Viewer, sizes: tuple[int, ...] = (7, 4, 8, 6), **fields: Any) -> ActionPlan:
    """A plan with as many areas and measures as `sizes` says; each measure has `fields`."""
    plan = a_plan(by)
    for number, size in enumerate(sizes, start=1):
        area = an_area(by, plan, str(number), f"Område {number}")
        for nth in range(1, size + 1):
            a_measure(by, area, f"{number}:{nth}", **fields)
    return plan


def a_person(by: Viewer, name: str, **fields: Any) -> Person:
    """Someone who can own a measure, without account."""
    return add_person(by=by, name=name, **fields)


def a_unit(by: Viewer, name: str = "Fritidsenheten", organisation: str = "Kommunen") -> Unit:
    """A unit of an organisation with this name."""
    return add_unit(by=by, organisation=an_organisation(by, organisation), name=name)


def an_organisation(by: Viewer, name: str = "Kommunen", kind: str = "municipality") -> Organisation:
    """An organisation, the same one when asked for twice."""
    there = Organisation.objects.filter(municipality_id=by.municipality_id, name=name).first()
    return there or add_organisation(by=by, name=name, kind=kind)


def an_activity(
    by: Viewer, title: str = "Nattvandring", starts_on: date = date(2022, 3, 4), **fields: Any
) -> Activity:
    """A dated deed of the kind "Vandring"."""
    kind = kinds(by).filter(name="Vandring").first() or add_kind(by=by, name="Vandring")
    return add_activity(by=by, kind=kind, title=title, starts_on=starts_on, **fields)


def an_open_round(by: Viewer, plan: ActionPlan, title: str = "Hösten 2022", **fields: Any) -> FollowUpRound:
    """A round for the second half of 2022, due on 31 October: open it on a day before that."""
    period = {"period_from": date(2022, 7, 1), "period_to": date(2022, 12, 31), "due_on": date(2022, 10, 31)}
    return open_round(by=by, plan=plan, title=title, **{**period, **fields})


def an_earlier_round(
    by: Viewer, plan: ActionPlan, text: str = "Vi vandrade.", **fields: Any
) -> FollowUpRound:
    """Spring 2022 as a paper told it: the same text for all measures of the plan."""
    period = {"period_from": date(2022, 1, 1), "period_to": date(2022, 6, 30), "decided_on": date(2022, 9, 9)}
    entries = [ImportedFollowUp(version.measure, text) for version in current_versions(by, plan)]
    return import_round(by=by, plan=plan, **{"title": "Våren 2022", "entries": entries, **period, **fields})


def follow_up_of(by: Viewer, round: FollowUpRound, number: str) -> FollowUp:
    """The round's follow-up of the measure with this number."""
    return follow_ups(by).get(round=round, measure_version__number=number)


def handed_in(by: Viewer, round: FollowUpRound, number: str, **fields: Any) -> FollowUp:
    """A follow-up that its owner has handed in."""
    row = follow_up_of(by, round, number)
    given = {"status": "to_plan", "text": "Vi vandrade i maj.", "expected_revision": row.revision}
    return hand_in(by=by, follow_up=row, **{**given, **fields})


def accepted(by: Viewer, round: FollowUpRound, number: str, **fields: Any) -> FollowUp:
    """A follow-up that the coordinator has written for want of an owner, and accepted."""
    return accept(by=by, follow_up=handed_in(by, round, number, **fields))


def a_house_form(by: Viewer, unit_head: Person | None = None, director: Person | None = None) -> HouseForm:
    """What stands on every memo, with who approves."""
    return set_house_form(
        by=by,
        expected_revision=1,
        office="Kommunledningskontoret",
        unit="Trygghets- och preventionsenheten",
        receiver="Trygghetsutskottet",
        footer="Bro",
        unit_head=unit_head,
        director=director,
    )


def approved_texts(by: Viewer, memo: Memo, child_perspective: str = "Barn berörs.") -> Memo:
    """The memo with every text approved as it was proposed, and the one that can't be proposed written."""
    for row in texts(by, memo):
        words = row.text or (child_perspective if row.section == "child_perspective" else "")
        if words:
            write_text(by=by, memo=memo, section=row.section, text=words, expected_revision=row.revision)
    return memo
