"""Keeping the plan as it stands under a name."""

from django.db import transaction
from django.db.models import Max

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.plans.models import ActionPlan, PlanVersion, PlanVersionArea, PlanVersionMeasure, PriorityArea
from samsyn.plans.queries.plans import current_versions


@transaction.atomic
def make_version(*, by: Viewer, plan: ActionPlan, label: str) -> PlanVersion:
    """Keep all current measure versions and area headings of the plan as one numbered plan version."""
    by.require("plans.edit")
    label = canonical(label).replace("\n", " ")[:120]
    if not label:
        raise Refusal("plans.no_label")
    measures = current_versions(by, plan)
    if not measures:
        raise Refusal("plans.empty_version")
    here = {"municipality_id": by.municipality_id}
    version = PlanVersion.objects.create(
        plan=plan,
        number=(plan.versions.aggregate(last=Max("number"))["last"] or 0) + 1,
        label=label,
        made_at=now(),
        made_by=by.actor,
        made_by_name=by.name,
        **here,
    )
    PlanVersionArea.objects.bulk_create(
        _frozen(version, area) for area in PriorityArea.objects.filter(plan=plan, **here)
    )
    PlanVersionMeasure.objects.bulk_create(
        PlanVersionMeasure(plan_version=version, measure_version=measure, **here) for measure in measures
    )
    record(by, "plans.make_version", version, ["label", "number"])
    return version


def _frozen(version: PlanVersion, area: PriorityArea) -> PlanVersionArea:
    copied = {name: getattr(area, name) for name in ("number", "title", "description", "position")}
    return PlanVersionArea(municipality_id=area.municipality_id, plan_version=version, area=area, **copied)
