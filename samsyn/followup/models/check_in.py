"""The check-in of coordinator and police: who met, which measures, what to solve and by whom."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from samsyn.accounts.models import Tenanted
from samsyn.organisations.models import Person
from samsyn.plans.models import Agreement, Measure


class CheckIn(Tenanted):
    """Avstämning: the round in small, a few times a year."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="+")
    held_on = models.DateField()
    next_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    written_by = models.CharField(max_length=80)
    written_by_name = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "agreement", "held_on"], name="check_in_day"),
            models.CheckConstraint(
                condition=Q(next_on__isnull=True) | Q(next_on__gt=F("held_on")), name="check_in_next_later"
            ),
        ]
        ordering: ClassVar = ["-held_on", "-id"]


class CheckInPerson(Tenanted):
    """One who was there."""

    check_in = models.ForeignKey(CheckIn, on_delete=models.PROTECT, related_name="persons")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "check_in", "person"], name="check_in_person_once"
            )
        ]


class CheckInMeasure(Tenanted):
    """A measure that was discussed."""

    check_in = models.ForeignKey(CheckIn, on_delete=models.PROTECT, related_name="measures")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "check_in", "measure"], name="check_in_measure_once"
            )
        ]


class CheckInPoint(Tenanted):
    """Something to solve until the next time. Open until `solved_on`."""

    check_in = models.ForeignKey(CheckIn, on_delete=models.PROTECT, related_name="points")
    text = models.CharField(max_length=300)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    responsible = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    solved_on = models.DateField(null=True, blank=True)
    solved_by = models.CharField(max_length=80, blank=True)
    solved_by_name = models.CharField(max_length=120, blank=True)
    solved_how = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(solved_on__isnull=True, solved_by="")
                | (Q(solved_on__isnull=False) & ~Q(solved_by="")),
                name="check_in_point_solved",
            )
        ]
        ordering: ClassVar = ["id"]
