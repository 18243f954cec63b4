"""Friendly reminders to silent units: once for a period, in the daytime, soon after it."""

from datetime import date, datetime, time, timedelta

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import STOCKHOLM, local, now, today
from samsyn.incidents.models import ReportingUnit, UnitReminder
from samsyn.incidents.post import reminder_for
from samsyn.incidents.queries.coverage import is_silent, silent
from samsyn.incidents.rules.coverage import REMIND_WITHIN, Period, may_remind, period_of
from samsyn.jobs.commands import enqueue
from samsyn.jobs.post import NotSent, PerhapsSent, deliver

MORNING = time(8, 30)


def remind_all_silent() -> None:
    """The day's reminders in every municipality that has units."""
    owners = ReportingUnit.objects.order_by("municipality_id").values_list("municipality_id", flat=True)
    for municipality_id in owners.distinct():
        remind_silent(by=Viewer.system(municipality_id, "reminders"))


@transaction.atomic
def remind_silent(*, by: Viewer) -> int:
    """Plan a reminder to each silent unit whose contact has an address and was not reminded; returns how many."""
    by.require("incidents.manage")
    planned = 0
    for found in silent(by):
        contact = found.unit.contact
        if contact is None or not contact.email or contact.left_on is not None or not _may(found.period):
            continue
        reminder, new = UnitReminder.objects.get_or_create(
            municipality_id=by.municipality_id, unit=found.unit, period_from=found.period.first
        )
        if new:
            planned += 1
            record(by, "incidents.remind_unit", reminder, ["unit", "period_from"])
            _enqueue(reminder)
    return planned


def send_reminder(*, by: Viewer, reminder_id: int) -> None:
    """Send a planned reminder, unless the unit has been heard from. Raises NotSent where it surely did not leave."""
    reminder = _claim(by, reminder_id)
    if reminder is None:
        return
    message = reminder_for(by, reminder) if is_silent(by, reminder.unit, _period(reminder)) else None
    if message is None:
        return
    try:
        deliver(message)
    except PerhapsSent:
        return  # stays taken: better no mail than two
    except NotSent:
        UnitReminder.objects.filter(pk=reminder.pk).update(taken_at=None)
        raise
    UnitReminder.objects.filter(pk=reminder.pk).update(sent_at=now())


@transaction.atomic
def _claim(by: Viewer, reminder_id: int) -> UnitReminder | None:
    rows = UnitReminder.objects.select_for_update(of=("self",)).select_related("unit__contact")
    reminder = rows.filter(municipality_id=by.municipality_id, pk=reminder_id, taken_at=None).first()
    if reminder is None:
        return None
    period = _period(reminder)
    if not _may(period):
        if today() <= period.last + timedelta(days=REMIND_WITHIN):
            _enqueue(reminder, at=_next_morning(today()))
        return None
    reminder.taken_at = now()
    reminder.save(update_fields=["taken_at"])
    return reminder


def _may(period: Period) -> bool:
    return may_remind(period, today(), local(now()).hour)


def _period(reminder: UnitReminder) -> Period:
    period = period_of(reminder.unit.rhythm, reminder.period_from)
    return period or Period(reminder.period_from, reminder.period_from)


def _next_morning(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), MORNING, STOCKHOLM)


def _enqueue(reminder: UnitReminder, at: datetime | None = None) -> None:
    enqueue(
        "incidents.send_reminder",
        at=at,
        municipality_id=reminder.municipality_id,
        reminder_id=reminder.pk,
    )
