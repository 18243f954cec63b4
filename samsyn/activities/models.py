"""Activities: dated deeds, planned or done."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from samsyn.accounts.models import Tenanted
from samsyn.organisations.models import Organisation
from samsyn.places.models import Place


class ActivityKind(Tenanted):
    """A kind of activity the municipality uses. An operational one is public only afterwards."""

    name = models.CharField(max_length=80)
    operational = models.BooleanField(default=False)
    retired_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "name"], name="activity_kind_name")
        ]

    def __str__(self) -> str:
        return self.name


class Activity(Tenanted):
    """Something with a date: planned until `done`."""

    kind = models.ForeignKey(ActivityKind, on_delete=models.PROTECT, related_name="activities")
    title = models.CharField(max_length=200)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    place = models.ForeignKey(
        Place, on_delete=models.PROTECT, null=True, blank=True, related_name="activities"
    )
    participants = models.PositiveIntegerField(null=True, blank=True)
    public_line = models.CharField(max_length=300, blank=True)
    internal_note = models.TextField(blank=True)
    done = models.BooleanField(default=False)
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_why = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="activity_dates"
            ),
            models.CheckConstraint(
                condition=Q(done=False) | Q(cancelled_on__isnull=True), name="activity_one_end"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["municipality", "starts_on"])]

    def __str__(self) -> str:
        return self.title


class ActivityPartner(Tenanted):
    """An organisation that took part."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "activity", "organisation"], name="activity_partner_once"
            )
        ]
