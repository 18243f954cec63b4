"""Puts the day's schedules to work, each at most once a day."""

from datetime import date, datetime, timedelta

from django.db import transaction

from samsyn.base.dates import STOCKHOLM, local, now
from samsyn.jobs.commands import enqueue
from samsyn.jobs.models import ScheduleRun
from samsyn.jobs.registry import SCHEDULES, Schedule


def enqueue_due() -> list[str]:
    """Enqueue every schedule whose time has come; returns their names.

    Yesterday's is made up for where the server was down since then, but not on a new installation.
    """
    return [
        schedule.name for schedule in SCHEDULES.values() if _enqueue(schedule, _last_due(schedule, now()))
    ]


def _last_due(schedule: Schedule, moment: datetime) -> date:
    day = local(moment).date()
    return day if datetime.combine(day, schedule.at, STOCKHOLM) <= moment else day - timedelta(days=1)


def _enqueue(schedule: Schedule, day: date) -> bool:
    runs = ScheduleRun.objects.filter(name=schedule.name)
    if runs.filter(day__gte=day).exists():
        return False
    is_new_here = day < local(now()).date() and not runs.exists()
    with transaction.atomic():
        # the unique constraint decides where two workers look at once
        _, made = ScheduleRun.objects.get_or_create(name=schedule.name, day=day)
        if made and not is_new_here:
            enqueue(schedule.name)
    return made and not is_new_here
