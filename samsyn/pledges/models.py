"""A pledge and its commitments, as they were promised."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from samsyn.documents.models import Sourced
from samsyn.papers.models import Matter


class Pledge(Sourced):
    """Medborgarlöfte. `valid_from` is empty until the body has decided; no term is counted before it."""

    title = models.CharField(max_length=200)
    registry_number = models.CharField(max_length=40, blank=True)
    matter = models.ForeignKey(
        Matter, on_delete=models.PROTECT, null=True, blank=True, related_name="pledges"
    )
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    situation = models.TextField(blank=True)
    expected_effect = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="pledge_period",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Commitment(Sourced):
    """One promise: `minimum` times `per` a period code, or by a date; neither where it stands without number."""

    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="commitments")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    minimum = models.PositiveIntegerField(null=True, blank=True)
    per = models.CharField(max_length=20, blank=True)
    by_date = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "pledge", "position"], name="commitment_position"
            ),
            models.CheckConstraint(
                condition=Q(minimum__isnull=True) | Q(minimum__gte=1), name="commitment_minimum_positive"
            ),
        ]
        ordering: ClassVar = ["position"]
