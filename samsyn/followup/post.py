"""Writing a round's mail: all that a person still has to write in it."""

from datetime import date

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from samsyn.access.commands import make_link
from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.followup import rules
from samsyn.followup.models import RoundMail
from samsyn.followup.queries.recipients import waiting_for, with_questions
from samsyn.jobs.post import written

LINK_DAYS_AFTER = 14  # that a one-time link still opens after the due date


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
        text = render_to_string("followup/mail/round.txt", context)
    return written(text, mail.person.email, mail.uid)


def _path(by: Viewer, mail: RoundMail, due_on: date) -> str:
    mine = reverse("followup:mine")
    if mail.person.user_id is not None:
        return mine
    days = max(rules.days_left(due_on, today()), 0) + LINK_DAYS_AFTER
    token = make_link(by=by, person=mail.person, purpose="followup", path=mine, days=days)
    return reverse("access:link", args=[token])
