"""Mails to those who have reported: the text, and the address by which a digest is stopped."""

from datetime import date, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.signing import BadSignature, Signer
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import ReporterMail
from samsyn.incidents.queries.digests import digest, takes_digest
from samsyn.incidents.queries.review import event_with_id
from samsyn.jobs.post import written
from samsyn.organisations.models import Person

_SIGNER = Signer(salt="incidents.digest")


def message_for(by: Viewer, mail: ReporterMail) -> EmailMessage | None:
    """The mail as it is to be sent now; None where there is nothing to say any more."""
    if not mail.person.email or mail.person.left_on is not None:
        return None
    found = _question(by, mail) if mail.kind == ReporterMail.Kind.QUESTION else _digest(by, mail)
    if found is None:
        return None
    stop = settings.BASE_URL + reverse("incidents:digest", args=[stop_token(mail.person)])
    mine = settings.BASE_URL + reverse("incidents:new")  # one's own reports stand beside the form
    context = {"municipality": municipality(by), "mine": mine, "stop": stop, **found}
    with translation.override(settings.LANGUAGE_CODE):
        message = written(
            render_to_string(f"incidents/mail/{mail.kind}.txt", context), mail.person.email, mail.uid
        )
    if mail.kind == ReporterMail.Kind.DIGEST:
        message.extra_headers["List-Unsubscribe"] = f"<{stop}>"
    return message


def _question(by: Viewer, mail: ReporterMail) -> dict[str, object] | None:
    """The question, unless it has been answered meanwhile."""
    event = event_with_id(by, int(mail.about))
    if event is None or event.incident.state != "asked":
        return None
    return {"event": event, "row": event.incident, "has_account": mail.person.user_id is not None}


def _digest(by: Viewer, mail: ReporterMail) -> dict[str, object] | None:
    year, week = mail.about.split("-")
    monday = date.fromisocalendar(int(year), int(week), 1)
    found = digest(by, mail.person_id, monday)
    if found.is_empty or not takes_digest(by, mail.person_id):
        return None
    return {"digest": found, "week": (monday - timedelta(days=7)).isocalendar().week}


def stop_token(person: Person) -> str:
    """What stands in the address by which the person stops the digest."""
    return _SIGNER.sign(f"{person.municipality_id}-{person.pk}")


def holder_of(token: str) -> tuple[int, int] | None:
    """Ids of the municipality and the person whose token it is; None for a token that is not ours."""
    try:
        municipality_id, person_id = _SIGNER.unsign(token).split("-")
    except BadSignature:
        return None
    return int(municipality_id), int(person_id)
