"""A report: one sending from someone, with several incidents in it or with nothing to report."""

from collections.abc import Sequence
from typing import ClassVar

from django.db import models
from django.db.models import Model

from samsyn.accounts.models import Tenanted
from samsyn.base.dates import now
from samsyn.incidents.models.source import Source
from samsyn.incidents.models.unit import Device, ReportingUnit
from samsyn.organisations.models import Person


class Report(Tenanted):
    """What came in at once. `key` makes it come in once: the same key and body is the same report."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="reports")
    unit = models.ForeignKey(
        ReportingUnit, on_delete=models.PROTECT, null=True, blank=True, related_name="reports"
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    device = models.ForeignKey(Device, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    key = models.UUIDField()
    body_hash = models.CharField(max_length=64)
    received_at = models.DateTimeField(default=now)
    nothing_from = models.DateField(
        null=True, blank=True
    )  # "nothing to report" for the period from this day …
    nothing_to = models.DateField(null=True, blank=True)  # … to this day, both counted

    filed: Sequence[
        Model
    ] = ()  # the incidents that came in with it just now, so that nobody has to ask for them

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "key"], name="report_once"),
            models.CheckConstraint(
                condition=models.Q(nothing_from__isnull=True, nothing_to__isnull=True)
                | models.Q(nothing_from__lte=models.F("nothing_to")),
                name="report_nothing_dates",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["municipality", "unit", "received_at"]),
            models.Index(fields=["municipality", "person", "received_at"]),
        ]
