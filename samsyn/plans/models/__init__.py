"""Tables of plans, one file a subject."""

from samsyn.plans.models.agreement import Agreement, AgreementParty, LinkedPlan
from samsyn.plans.models.measure import Measure, MeasureActivity, MeasureLink, MeasurePartner, MeasureVersion
from samsyn.plans.models.plan import (
    ActionPlan,
    PlanVersion,
    PlanVersionArea,
    PlanVersionMeasure,
    PriorityArea,
)

__all__ = [
    "ActionPlan",
    "Agreement",
    "AgreementParty",
    "LinkedPlan",
    "Measure",
    "MeasureActivity",
    "MeasureLink",
    "MeasurePartner",
    "MeasureVersion",
    "PlanVersion",
    "PlanVersionArea",
    "PlanVersionMeasure",
    "PriorityArea",
]
