"""The job table of SQLite installations (PostgreSQL has procrastinate's own), and what schedules have run."""

from typing import ClassVar

from django.db import models

from samsyn.base.dates import now


class Job(models.Model):
    """A task to run at least once."""

    task = models.CharField(max_length=120)  # "followup.send_opening_mails"
    arguments = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=now)
    run_at = models.DateTimeField(null=True, blank=True)  # not before; empty is at once
    attempts = models.PositiveSmallIntegerField(default=0)
    taken_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    gave_up_at = models.DateTimeField(null=True, blank=True)  # after too many attempts; never removed
    error = models.CharField(max_length=200, blank=True)  # the exception's type, never its text

    class Meta:
        indexes: ClassVar = [models.Index(fields=["done_at", "run_at"])]


class ScheduleRun(models.Model):
    """A schedule that has been put to work for a day, so that no restart does it again."""

    name = models.CharField(max_length=120)
    day = models.DateField()
    created_at = models.DateTimeField(default=now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["name", "day"], name="schedule_once_a_day")]
