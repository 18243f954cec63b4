"""The agreement between municipality and police, its parties, and other plans it touches."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from samsyn.access.models import Group
from samsyn.accounts.models import Tenanted
from samsyn.documents.models import Sourced
from samsyn.organisations.models import Organisation


class Agreement(Sourced):
    """Samverkansöverenskommelse: parties, period, structure."""

    title = models.CharField(max_length=200)
    registry_number = models.CharField(max_length=40, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField()
    check_in = models.CharField(max_length=20, blank=True)  # a period code, "quarter"
    structure = models.TextField(blank=True)
    steering_group = models.ForeignKey(
        Group, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(valid_to__gt=F("valid_from")), name="agreement_period")
        ]

    def __str__(self) -> str:
        return self.title


class AgreementParty(Tenanted):
    """Who has signed. `name` as printed in the agreement."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    name = models.CharField(max_length=160)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "agreement", "name"], name="agreement_party_once")
        ]


class LinkedPlan(Tenanted):
    """Another plan of the municipality, such as its ANDTS plan."""

    title = models.CharField(max_length=160)
    registry_number = models.CharField(max_length=40, blank=True)
    address = models.URLField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "title"], name="linked_plan_title")
        ]

    def __str__(self) -> str:
        return self.title
