"""What is passed on to units, and the filters that people keep."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from samsyn.accounts.models import Tenanted
from samsyn.incidents.models.incident import Incident
from samsyn.incidents.models.unit import ReportingUnit


class PassedOn(Tenanted):
    """An incident that a unit was told about, and when it noted it."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="passed_on")
    unit = models.ForeignKey(ReportingUnit, on_delete=models.PROTECT, related_name="passed_on")
    actor = models.CharField(max_length=80)
    noted_at = models.DateTimeField(null=True, blank=True)
    noted_by = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "incident", "unit"], name="passed_on_once")
        ]


class SavedFilter(Tenanted):
    """A filter of the list that someone keeps for themselves."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=500)  # the list's query string

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "user", "name"], name="saved_filter_name")
        ]


class Feed(Tenanted):
    """A secret address where someone's news reader fetches what they may see. Only the token's hash is stored."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=500, blank=True)  # the list's query string
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
