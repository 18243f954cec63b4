"""Storing what a person accepted of a document, by the commands of the rooms it belongs to."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import local
from samsyn.base.refusal import Refusal
from samsyn.documents.commands import remember_source
from samsyn.documents.models import SourceDocument
from samsyn.followup.commands import ImportedFollowUp, import_round
from samsyn.goals.commands import add_goal
from samsyn.intake.offer import plan_title
from samsyn.intake.queries import read_before
from samsyn.intake.rules import Accepted, AcceptedArea, AcceptedMeasure, check_accepted, deadline_parts
from samsyn.organisations.commands import responsible_for
from samsyn.papers.commands import add_matter
from samsyn.plans.commands import add_agreement, add_area, add_measure, add_plan, make_version
from samsyn.plans.models import ActionPlan, Agreement, Measure
from samsyn.pledges.commands import add_commitment, add_pledge


@dataclass
class Taken:
    """What a document became, for the receipt."""

    plan: ActionPlan | None = None
    measures: int = 0
    matters: int = 0
    commitments: int = 0
    followed: list[tuple[Measure, AcceptedMeasure]] = field(default_factory=list)


@transaction.atomic
def accept_reading(*, by: Viewer, accepted: Accepted, plan_label: str, again: bool = False) -> Taken:
    """Store every accepted part, all or nothing. `plan_label` names the plan's first version.

    Refuses parts that can't stand alone, and a document that was read in before, unless `again`.
    """
    by.require("intake.read")
    check_accepted(accepted)
    before = read_before(by, accepted.sha256)
    if before and not again:
        day = local(before.created_at).date().isoformat()
        raise Refusal("intake.already_read", name=before.name, day=day)
    source = remember_source(by=by, name=accepted.name, sha256=accepted.sha256)
    taken = Taken()
    matters = [add_matter(by=by, source=source, **matter) for matter in accepted.matters]
    taken.matters = len(matters)
    if accepted.agreement:
        agreement = add_agreement(by=by, source=source, **_agreement(accepted.agreement))
        if accepted.areas:
            _plan(by, source, agreement, accepted, plan_label, taken)
    if accepted.pledge:
        number = accepted.pledge["registry_number"]
        matter = next((m for m in matters if number and m.registry_number == number), None)
        pledge = add_pledge(by=by, source=source, matter=matter, **accepted.pledge)
        for commitment in accepted.commitments:
            add_commitment(by=by, pledge=pledge, source=source, **commitment)
        taken.commitments = len(accepted.commitments)
    record(by, "intake.accept_reading", source)
    return taken


def _agreement(values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "parties": [line for line in values["parties"].split("\n") if line]}


def _plan(
    by: Viewer, source: SourceDocument, agreement: Agreement, accepted: Accepted, label: str, taken: Taken
) -> None:
    plan = add_plan(
        by=by,
        agreement=agreement,
        title=plan_title(agreement.valid_from, agreement.valid_to),
        starts_on=agreement.valid_from,
        ends_on=agreement.valid_to,
    )
    for area in accepted.areas:
        _area(by, source, plan, area, taken)
    make_version(by=by, plan=plan, label=label)
    if accepted.round:
        _history(by, source, plan, accepted.round, taken)
    taken.plan = plan
    taken.measures = sum(len(area.measures) for area in accepted.areas)


def _area(by: Viewer, source: SourceDocument, plan: ActionPlan, accepted: AcceptedArea, taken: Taken) -> None:
    area = add_area(
        by=by,
        plan=plan,
        number=accepted.number,
        title=accepted.title,
        description=accepted.description,
        source=source,
        where=accepted.where,
    )
    for found in accepted.measures:
        printed = found.found.number or ""
        measure = add_measure(
            by=by,
            area=area,
            number=found.number,
            original_number=printed if printed != found.number else "",
            text=found.text,
            source=source,
            where=found.found.where,
            **_details(by, found),
        )
        taken.followed.append((measure, found))


def _details(by: Viewer, found: AcceptedMeasure) -> dict[str, Any]:
    ends_on, words = deadline_parts(found.deadline)
    details: dict[str, Any] = {"ends_on": ends_on, "deadline_words": words}
    if found.responsible:
        person, unit = responsible_for(by=by, words=found.responsible)
        details |= {"owner": person, "unit": unit}
    if found.indicator:
        details["goal"] = add_goal(by=by, kind="indicator", text=found.indicator, direction=found.direction)
    return details


def _history(
    by: Viewer, source: SourceDocument, plan: ActionPlan, values: dict[str, Any], taken: Taken
) -> None:
    import_round(
        by=by,
        plan=plan,
        title=values["title"],
        period_from=values["period_from"],
        period_to=values["period_to"],
        decided_on=values["period_to"],
        entries=[
            ImportedFollowUp(measure=measure, text=found.follow_up, source=source, where=found.found.where)
            for measure, found in taken.followed
            if found.follow_up
        ],
    )
