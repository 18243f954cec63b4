"""Measures: a stable row and version rows [from, to)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from samsyn.accounts.models import Tenanted
from samsyn.activities.models import Activity
from samsyn.base.dates import now
from samsyn.documents.models import Sourced
from samsyn.goals.models import Goal
from samsyn.organisations.models import Organisation, Person, Unit
from samsyn.plans.models.agreement import LinkedPlan


class Measure(Sourced):
    """Insats: its number stays, its content lives in versions."""

    area = models.ForeignKey("plans.PriorityArea", on_delete=models.PROTECT, related_name="measures")
    number = models.CharField(max_length=20)
    original_number = models.CharField(max_length=20, blank=True)  # as printed, where it was corrected
    position = models.PositiveSmallIntegerField()
    revision = models.PositiveIntegerField(default=1)  # the current version's
    removed_on = models.DateField(null=True, blank=True)  # taken out of the plan; its history stays
    removed_by_name = models.CharField(max_length=120, blank=True)
    removed_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "area", "number"],
                name="measure_number",
                condition=Q(removed_on__isnull=True),
            ),
            models.UniqueConstraint(fields=["municipality", "area", "position"], name="measure_position"),
            models.CheckConstraint(
                condition=Q(removed_on__isnull=True, removed_why="") | Q(removed_on__isnull=False),
                name="measure_removed_why",
            ),
        ]
        ordering: ClassVar = ["position"]

    def __str__(self) -> str:
        return self.number


class MeasureVersion(Tenanted):
    """A measure as it stood from `valid_from` until `valid_to` (open for the current one)."""

    class Effect(models.TextChoices):
        SHORT = "short"
        LONG = "long"

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="versions")
    revision = models.PositiveIntegerField()
    valid_from = models.DateTimeField(default=now)
    valid_to = models.DateTimeField(null=True, blank=True)
    changed_by = models.CharField(max_length=80)  # actor
    changed_by_name = models.CharField(max_length=120)

    area = models.ForeignKey("plans.PriorityArea", on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=20)
    title = models.CharField(max_length=160, blank=True)
    text = models.TextField()
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    deadline_words = models.CharField(
        max_length=80, blank=True
    )  # "Löpande", "Q3 2025", where there is no day
    effect = models.CharField(max_length=10, choices=Effect, blank=True)
    causes = models.TextField(blank=True)
    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    staff_planned = models.PositiveSmallIntegerField(null=True, blank=True)  # persons
    staff_actual = models.PositiveSmallIntegerField(null=True, blank=True)  # persons; 1 rests on one person

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "measure", "revision"], name="measure_version_revision"
            ),
            models.UniqueConstraint(
                fields=["municipality", "measure"],
                condition=Q(valid_to__isnull=True),
                name="measure_one_current",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="measure_version_period",
            ),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="measure_dates",
            ),
            models.CheckConstraint(condition=Q(effect__in=["", "short", "long"]), name="measure_effect"),
            models.CheckConstraint(
                condition=Q(owner__isnull=True) | Q(deputy__isnull=True) | ~Q(owner=F("deputy")),
                name="measure_deputy",
            ),
        ]
        ordering: ClassVar = ["revision"]
        indexes: ClassVar = [
            models.Index(
                fields=["municipality", "owner"], condition=Q(valid_to__isnull=True), name="measure_owner"
            )
        ]


class MeasurePartner(Tenanted):
    """An organisation that takes part in a measure, in one version of it."""

    version = models.ForeignKey(MeasureVersion, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "version", "organisation"], name="measure_partner_once"
            )
        ]


class MeasureLink(Tenanted):
    """A measure version's link to another plan."""

    version = models.ForeignKey(MeasureVersion, on_delete=models.CASCADE, related_name="links")
    plan = models.ForeignKey(LinkedPlan, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "version", "plan"], name="measure_link_once")
        ]


class MeasureActivity(Tenanted):
    """An activity counts for a measure; one activity may count for several."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="activity_links")
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "measure", "activity"], name="measure_activity_once"
            )
        ]
