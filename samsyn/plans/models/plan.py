"""The action plan, its priority areas and its versions."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from samsyn.accounts.models import Tenanted
from samsyn.base.dates import now
from samsyn.documents.models import Sourced
from samsyn.plans.models.agreement import Agreement
from samsyn.plans.models.measure import MeasureVersion


class ActionPlan(Tenanted):
    """Åtgärdsplan: the measures under an agreement. May start in the middle of its period."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="plans")
    title = models.CharField(max_length=200)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="plan_period")
        ]

    def __str__(self) -> str:
        return self.title


class PriorityArea(Sourced):
    """Samverkansområde."""

    plan = models.ForeignKey(ActionPlan, on_delete=models.PROTECT, related_name="areas")
    number = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField()
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "plan", "number"], name="area_number"),
            models.UniqueConstraint(fields=["municipality", "plan", "position"], name="area_position"),
        ]
        ordering: ClassVar = ["position"]

    def __str__(self) -> str:
        return self.title


class PlanVersion(Tenanted):
    """The plan as it stood: a set of measure versions, under a number and a name."""

    plan = models.ForeignKey(ActionPlan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=120)  # "Som den beslutades i oktober 2021"
    made_at = models.DateTimeField(default=now)
    made_by = models.CharField(max_length=80)  # actor
    made_by_name = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "plan", "number"], name="plan_version_number")
        ]
        ordering: ClassVar = ["number"]


class PlanVersionArea(Tenanted):
    """A priority area as its heading and description stood in a plan version."""

    plan_version = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, related_name="area_rows")
    area = models.ForeignKey(PriorityArea, on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "plan_version", "area"], name="plan_version_area_once"
            )
        ]
        ordering: ClassVar = ["position"]


class PlanVersionMeasure(Tenanted):
    """One measure version in a plan version."""

    plan_version = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, related_name="rows")
    measure_version = models.ForeignKey(MeasureVersion, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "plan_version", "measure_version"], name="plan_version_measure_once"
            )
        ]
