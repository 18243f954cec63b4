"""Mails to reporting units: the text, with one link that leads to the form."""

from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.ids import new_uid
from samsyn.incidents.commands.links import make_link
from samsyn.incidents.models import PassedOn, ReportingUnit, UnitReminder
from samsyn.jobs.post import written
from samsyn.organisations.models import Person

REMINDED_DAYS = 30  # that the link in a reminder holds


def reminder_for(by: Viewer, reminder: UnitReminder) -> EmailMessage | None:
    """The reminder to the unit's contact; None where there is nobody to remind."""
    contact = reminder.unit.contact
    if contact is None or not contact.email or contact.left_on is not None:
        return None
    context = {"unit": reminder.unit, "rhythm": reminder.unit.rhythm, "from": reminder.period_from}
    if contact.user_id is not None:
        path = reverse("incidents:new")
    else:
        path = _way_in(by, reminder.unit, contact, REMINDED_DAYS)
    return _written(by, "reminder", contact, path, reminder.uid, context)


def passed_on_for(by: Viewer, passed: PassedOn) -> EmailMessage | None:
    """That something is there to read, not what: None where there is nobody to tell."""
    contact = passed.unit.contact
    if contact is None or not contact.email or contact.left_on is not None:
        return None
    if contact.user_id is not None:
        path = reverse("incidents:passed_on")
    else:
        path = _way_in(by, passed.unit, contact, REMINDED_DAYS)
    return _written(by, "passed_on", contact, path, passed.uid, {"unit": passed.unit})


def link_for(by: Viewer, unit: ReportingUnit, person: Person, days: int) -> EmailMessage:
    """A person's own link, mailed."""
    path = _way_in(by, unit, person, days)
    return _written(by, "link", person, path, new_uid(), {"unit": unit, "days": days})


def _way_in(by: Viewer, unit: ReportingUnit, person: Person, days: int) -> str:
    token = make_link(by=by, unit=unit, label=f"Mejl till {person.name}", person=person, days=days)
    return reverse("incidents:way_in", args=[token])


def _written(
    by: Viewer, template: str, to: Person, path: str, uid: UUID, context: dict[str, object]
) -> EmailMessage:
    context |= {"municipality": municipality(by), "url": settings.BASE_URL + path, "person": to}
    with translation.override(settings.LANGUAGE_CODE):
        text = render_to_string(f"incidents/mail/{template}.txt", context)
    return written(text, to.email, uid)
