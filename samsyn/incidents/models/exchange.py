"""Import from other systems, and lists that are taken out as files."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.models import Tenanted
from samsyn.documents.models import StoredFile
from samsyn.incidents.models.report import Report
from samsyn.incidents.models.source import Source


class ImportMapping(Tenanted):
    """Which column of a source's files is what: {"starts_at": "Datum", …}, kept from time to time."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    columns = models.JSONField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "source"], name="import_mapping_once")
        ]


class ImportRun(Tenanted):
    """A file being imported. `row` is the last row that is done, so that a run that stopped goes on from there."""

    class State(models.TextChoices):
        RUNNING = "running", _("Under way")
        DONE = "done", _("Done")
        STOPPED = "stopped", _("Stopped")

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    mapping = models.JSONField()
    state = models.CharField(max_length=10, choices=State, default=State.RUNNING)
    rows = models.PositiveIntegerField(default=0)  # in the file
    row = models.PositiveIntegerField(default=0)
    stored = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    totals = models.PositiveIntegerField(default=0)  # rows that sum up others

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "sha256"],
                name="import_run_once",
                condition=models.Q(state="running"),
            )
        ]


class ExportFile(Tenanted):
    """A list taken out as a job: who asked is in the log, the file is removed after a few days."""

    actor = models.CharField(max_length=80)
    query = models.CharField(max_length=500)
    format = models.CharField(max_length=10)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
