"""The police's daily report: the raw text encrypted until it is disposed of, and what became of each part."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.models import Tenanted
from samsyn.incidents.models.incident import Incident
from samsyn.incidents.models.source import Source


class DailyReport(Tenanted):
    """A daily report as it came. `sealed` is AES-GCM of the text, gone when `disposed_on` is set."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()  # the day that the report was sent
    sealed = models.BinaryField()
    sha256 = models.CharField(
        max_length=64
    )  # of the canonical text, keyed, so that the same is not taken in twice
    dispose_on = models.DateField()
    disposed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "sha256"], name="daily_report_once")
        ]


class DailyItem(Tenanted):
    """What became of a part of a daily report: an incident, or left out."""

    class State(models.TextChoices):
        WAITING = "waiting", _("To confirm")
        TAKEN = "taken", _("Taken in")
        LEFT = "left", _("Left out")

    daily = models.ForeignKey(DailyReport, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    incident = models.OneToOneField(
        Incident, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "daily", "position"], name="daily_item_once"),
            models.CheckConstraint(
                condition=models.Q(state="taken", incident__isnull=False)
                | (~models.Q(state="taken") & models.Q(incident__isnull=True)),
                name="daily_item_taken",
            ),
        ]
