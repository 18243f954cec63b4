"""The job table of SQLite installations; PostgreSQL has procrastinate's own."""

from typing import ClassVar

from django.db import models

from samsyn.base.dates import now


class Job(models.Model):
    """A task to run at least once. Done rows are removed by the schedule that tidies up."""

    task = models.CharField(max_length=120)  # "followup.send_opening_mails"
    arguments = models.JSONField(default=dict)
    run_at = models.DateTimeField(default=now)
    attempts = models.PositiveSmallIntegerField(default=0)
    taken_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=200, blank=True)  # the exception's type, never its text

    class Meta:
        indexes: ClassVar = [models.Index(fields=["done_at", "run_at"])]
