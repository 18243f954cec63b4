"""Reminders to silent units, and links by mail."""

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands import remind_all_silent, send_reminder
from samsyn.incidents.post import link_for
from samsyn.incidents.queries.units import units
from samsyn.jobs.post import deliver
from samsyn.jobs.registry import schedule, task
from samsyn.organisations.queries import person


@schedule("incidents.remind_silent", every="day", at="08:30")
def remind() -> None:
    """Reminders to units that were not heard from in the period that has just ended."""
    remind_all_silent()


@task("incidents.send_reminder")
def send(*, municipality_id: int, reminder_id: int) -> None:
    """Send a planned reminder, once."""
    send_reminder(by=Viewer.system(municipality_id, "reminders"), reminder_id=reminder_id)


@task("incidents.mail_link")
def mail_link(*, municipality_id: int, unit_id: int, person_id: int, days: int) -> None:
    """Mail a person a link of their own."""
    viewer = Viewer.system(municipality_id, "mail")
    unit, to = units(viewer).filter(pk=unit_id).first(), person(viewer, person_id)
    if unit is not None and to is not None and to.email:
        deliver(link_for(viewer, unit, to, days))
