"""Handing a mail to the mail server, with a clear answer: sent, not sent, or nobody knows."""

import smtplib
from email.utils import format_datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from samsyn.base.dates import local, now


class NotSent(Exception):
    """It surely did not leave. Its text is the type of what went wrong."""


class PerhapsSent(Exception):
    """The connection broke in the middle: nobody knows."""


def written(text: str, to: str, uid: UUID) -> EmailMessage:
    """A mail to one person: its first line is the subject, `uid` makes its id."""
    subject, body = text.split("\n", 1)
    return EmailMessage(
        subject=subject.strip(),
        body=body.strip() + "\n",
        to=[to],
        headers={
            "Date": format_datetime(local(now())),
            "Message-ID": f"<{uid}@{urlsplit(settings.BASE_URL).hostname}>",
            "Auto-Submitted": "auto-generated",
        },
    )


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
