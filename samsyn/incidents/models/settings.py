"""What a municipality sets once for its reports."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Tenanted


class ReportingSettings(Tenanted):
    """One row a municipality: the way here to notify social services, shown where someone worries for a youth."""

    notify_text = models.CharField(max_length=600, blank=True)
    notify_phone = models.CharField(max_length=40, blank=True)
    notify_url = models.URLField(max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality"], name="reporting_settings_once")
        ]
