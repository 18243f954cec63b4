"""Writing a round's mail and handing it to the mail server, with a clear answer: sent, not sent, or nobody knows."""

import smtplib
from datetime import date
from email.utils import format_datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from samsyn.access.commands import make_link
from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import local, now, today
from samsyn.followup import rules
from samsyn.followup.models import RoundMail
from samsyn.followup.queries.recipients import waiting_for, with_questions

LINK_DAYS_AFTER = 14  # that a one-time link still opens after the due date


class NotSent(Exception):
    """It surely did not leave. Its text is the type of what went wrong."""


class PerhapsSent(Exception):
    """The connection broke in the middle: nobody knows."""


def message_for(by: Viewer, mail: RoundMail) -> EmailMessage | None:
    """The mail with all that the person still has to write in the round; None where nothing is left."""
    kind = mail.kind.partition("_")[0]
    waiting = waiting_for(by, mail.round, mail.person_id)
    if kind == "back":
        waiting = with_questions(by, [row for row in waiting if row.state == rules.BACK])
    if not waiting:
        return None
    context = {
        "kind": kind,
        "round": mail.round,
        "municipality": municipality(by),
        "waiting": waiting,
        "days": rules.days_left(mail.round.due_on, today()),
        "has_account": mail.person.user_id is not None,
        "url": settings.BASE_URL + _path(by, mail, mail.round.due_on),
    }
    with translation.override(settings.LANGUAGE_CODE):
        subject, body = render_to_string("followup/mail/round.txt", context).split("\n", 1)
    return EmailMessage(
        subject=subject.strip(),
        body=body.strip() + "\n",
        to=[mail.person.email],
        headers={
            "Date": format_datetime(local(now())),
            "Message-ID": f"<{mail.uid}@{urlsplit(settings.BASE_URL).hostname}>",
            "Auto-Submitted": "auto-generated",
        },
    )


def _path(by: Viewer, mail: RoundMail, due_on: date) -> str:
    mine = reverse("followup:mine")
    if mail.person.user_id is not None:
        return mine
    days = max(rules.days_left(due_on, today()), 0) + LINK_DAYS_AFTER
    token = make_link(by=by, person=mail.person, purpose="followup", path=mine, days=days)
    return reverse("access:link", args=[token])


def deliver(message: EmailMessage) -> None:
    """Hand the mail over. Raises NotSent or PerhapsSent."""
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(type(error).__name__) from error
    try:
        connection.send_messages([message])
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
        raise NotSent(type(error).__name__) from error
    except (OSError, smtplib.SMTPException) as error:
        raise PerhapsSent(type(error).__name__) from error
    finally:
        connection.close()
