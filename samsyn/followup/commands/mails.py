"""Mails about a round: planned with what decides them, sent at most once each, tried again where they surely failed."""

from collections.abc import Iterable

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now, today
from samsyn.base.refusal import Refusal
from samsyn.followup import rules
from samsyn.followup.models import FollowUp, FollowUpEvent, FollowUpRound, RoundMail
from samsyn.followup.post import message_for
from samsyn.followup.queries.recipients import still_writing
from samsyn.jobs.commands import enqueue
from samsyn.jobs.post import NotSent, PerhapsSent, deliver
from samsyn.organisations.models import Person

State = RoundMail.State
MAX_ATTEMPTS = 8  # over some hours, by the job's growing waits


def plan_opening_mails(by: Viewer, round: FollowUpRound, only_to: int | None = None) -> int:
    """One mail to each who has something to write in the round and has not been told; `only_to` is a person's id."""
    to = [person for person in still_writing(by, round) if only_to in (None, person.pk)]
    return _plan(by, round, "opening", to)


def plan_question_mail(by: Viewer, row: FollowUp, event: FollowUpEvent) -> None:
    """Mail the question to whoever writes the follow-up today; several at once to one person become one mail."""
    to = next((person for person, rows in still_writing(by, row.round).items() if row in rows), None)
    if to is None:
        return
    mails = RoundMail.objects.filter(municipality_id=by.municipality_id, round=row.round, person=to)
    if not mails.filter(kind__startswith="back_", state=State.WAITING).exists():
        _plan(by, row.round, f"back_{event.pk}", [to])


def _plan(by: Viewer, round: FollowUpRound, kind: str, to: Iterable[Person]) -> int:
    planned = 0
    for person in to:
        # the unique constraint decides: each kind once to a person in a round
        mail, new = RoundMail.objects.get_or_create(
            municipality_id=by.municipality_id,
            round=round,
            person=person,
            kind=kind,
            defaults={"state": State.WAITING if person.email else State.NO_ADDRESS},
        )
        if new:
            planned += 1
            record(by, "followup.plan_mail", mail, ["kind", "person"])
        if new and person.email:
            _enqueue(mail)
    return planned


def _enqueue(mail: RoundMail) -> None:
    enqueue("followup.send_mail", municipality_id=mail.municipality_id, mail_id=mail.pk)


def remind_all_due() -> None:
    """The day's reminders in every open round of every municipality."""
    for round in FollowUpRound.objects.filter(closed_at=None).order_by("pk"):
        remind(by=Viewer.system(round.municipality_id, "reminders"), round=round)


@transaction.atomic
def remind(*, by: Viewer, round: FollowUpRound) -> int:
    """Remind those who still have something to hand in, if this is the day for it; returns how many mails."""
    by.require("followup.manage")
    days = rules.reminder_due(round.opens_on, round.due_on, today())
    if days is None or round.closed_at is not None:
        return 0
    return _plan(by, round, f"days_{days}", still_writing(by, round))


@transaction.atomic
def ask_the_others(*, by: Viewer, round: FollowUpRound) -> int:
    """Remind everyone who has something left, now; at most once a day to a person. Returns how many mails."""
    by.require("followup.manage")
    if round.closed_at is not None:
        raise Refusal("followup.round_closed", title=round.title)
    planned = _plan(by, round, f"asked_{today().isoformat()}", still_writing(by, round))
    if not planned:
        raise Refusal("followup.nobody_to_ask")
    record(by, "followup.ask_the_others", round)
    return planned


@transaction.atomic
def try_mails_again(*, by: Viewer, round: FollowUpRound) -> int:
    """Send again what surely did not leave, and to those who have got an address since; returns how many."""
    by.require("followup.manage")
    rows = RoundMail.objects.filter(municipality_id=by.municipality_id, round=round)
    stuck = rows.filter(state__in=(State.FAILED, State.NO_ADDRESS)).exclude(person__email="")
    mails = list(stuck.select_for_update(of=("self",)))
    for mail in mails:
        mail.state, mail.attempts = State.WAITING, 0
        mail.save(update_fields=["state", "attempts"])
        _enqueue(mail)
        record(by, "followup.try_mail_again", mail, ["state"])
    return len(mails)


def send_mail(*, by: Viewer, mail_id: int) -> None:
    """Send a planned mail. Raises NotSent where it surely did not leave, so that the job comes back."""
    mail = _claim(by, mail_id)
    if mail is None:
        return
    try:
        message = message_for(by, mail)
        if message is None:  # everything was handed in meanwhile
            _end(mail, State.NOT_NEEDED)
            return
        deliver(message)
    except PerhapsSent as error:  # stays as sending: better no mail than two
        RoundMail.objects.filter(pk=mail.pk).update(error=str(error))
    except NotSent as error:
        _end(mail, State.FAILED, error=str(error))
        if mail.attempts < MAX_ATTEMPTS:
            raise
    else:
        _end(mail, State.SENT, sent_at=now())


@transaction.atomic
def _claim(by: Viewer, mail_id: int) -> RoundMail | None:
    """Take the mail, so that nobody else sends it; None where it is taken, sent or not to be sent."""
    rows = RoundMail.objects.select_for_update().filter(
        municipality_id=by.municipality_id, pk=mail_id, state__in=(State.WAITING, State.FAILED)
    )
    mail = rows.first()
    if mail is None:
        return None
    mail.state, mail.taken_at, mail.attempts = State.SENDING, now(), mail.attempts + 1
    mail.save(update_fields=["state", "taken_at", "attempts"])
    return mail


@transaction.atomic
def _end(mail: RoundMail, state: RoundMail.State, **fields: object) -> None:
    RoundMail.objects.filter(pk=mail.pk).update(state=state, **{"error": "", **fields})
    record(Viewer.system(mail.municipality_id, "mail"), f"followup.mail_{state}", mail, ["state"])
