"""Who reports: units with a rhythm, the links that let them in, the devices that came by a link."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.models import Tenanted
from samsyn.base.dates import now
from samsyn.incidents.models.source import Source
from samsyn.organisations.models import Organisation, Person
from samsyn.places.models import Area


class ReportingUnit(Tenanted):
    """A school, a housing company's district, a guard firm's route: expected to report with a rhythm."""

    class Rhythm(models.TextChoices):
        WEEK = "week", _("Every week")
        TWO_WEEKS = "two_weeks", _("Every second week")
        MONTH = "month", _("Every month")
        NONE = "none", _("When there is something")

    name = models.CharField(max_length=120)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="units")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    rhythm = models.CharField(max_length=20, choices=Rhythm, default=Rhythm.WEEK)
    contact = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)  # no longer expected

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "name"], name="reporting_unit_name")
        ]

    def __str__(self) -> str:
        return self.name


class ReportingLink(Tenanted):
    """A way in for a unit: a person's own link, or a QR code on the wall. Only the token's hash is stored."""

    unit = models.ForeignKey(ReportingUnit, on_delete=models.PROTECT, related_name="links")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    label = models.CharField(max_length=120)  # "QR-kod i personalrummet"
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)


class Device(Tenanted):
    """A phone that came by a link, known by a cookie of which only the hash is stored. Shut with its link, or alone."""

    link = models.ForeignKey(ReportingLink, on_delete=models.PROTECT, related_name="devices")
    secret_hash = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=60, blank=True)  # "Android, Chrome": no more than that
    seen_at = models.DateTimeField(default=now)
    revoked_at = models.DateTimeField(null=True, blank=True)


class UnitReminder(Tenanted):
    """A friendly reminder to a silent unit: at most one for a period. Taken but not sent: nobody knows if it left."""

    unit = models.ForeignKey(ReportingUnit, on_delete=models.CASCADE, related_name="reminders")
    period_from = models.DateField()
    taken_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "unit", "period_from"], name="unit_reminder_once")
        ]
