"""Mails to those who have reported: a question at once, a digest once a week; each at most once."""

from datetime import date

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now, today
from samsyn.incidents.models import IncidentEvent, NoDigest, Report, ReporterMail
from samsyn.incidents.queries.digests import recipients, reporter_of, week_of
from samsyn.incidents.reporter_post import message_for
from samsyn.jobs.commands import enqueue
from samsyn.jobs.post import NotSent, PerhapsSent, deliver
from samsyn.organisations.models import Person
from samsyn.organisations.queries import person

MONDAY = 0


def plan_question(by: Viewer, event: IncidentEvent) -> None:
    """Mail the question to its reporter, where they have an address."""
    person_id = reporter_of(by, event.incident)
    to = person(by, person_id) if person_id is not None else None
    if to is not None and to.email:
        _plan(by, to.pk, ReporterMail.Kind.QUESTION, str(event.pk))


def plan_all_digests() -> None:
    """On Mondays, the digests of every municipality that has reports."""
    day = today()
    if day.weekday() != MONDAY:
        return
    owners = Report.objects.order_by("municipality_id").values_list("municipality_id", flat=True)
    for municipality_id in owners.distinct():
        plan_digests(by=Viewer.system(municipality_id, "digest"), monday=day)


@transaction.atomic
def plan_digests(*, by: Viewer, monday: date) -> int:
    """A mail to each who reported, or whose report something happened to, last week; returns how many are new."""
    by.require("incidents.review")
    return sum(
        _plan(by, person_id, ReporterMail.Kind.DIGEST, week_of(monday))
        for person_id in recipients(by, monday)
    )


def _plan(by: Viewer, person_id: int, kind: str, about: str) -> bool:
    # the unique constraint decides: once to a person about the same
    mail, new = ReporterMail.objects.get_or_create(
        municipality_id=by.municipality_id, person_id=person_id, kind=kind, about=about
    )
    if new:
        record(by, "incidents.plan_reporter_mail", mail, ["kind", "person"])
        enqueue("incidents.send_reporter_mail", municipality_id=by.municipality_id, mail_id=mail.pk)
    return new


def send_reporter_mail(*, by: Viewer, mail_id: int) -> None:
    """Send a planned mail, unless there is nothing to say any more. Raises NotSent where it surely did not leave."""
    mail = _claim(by, mail_id)
    message = message_for(by, mail) if mail is not None else None
    if mail is None or message is None:
        return
    try:
        deliver(message)
    except PerhapsSent:
        return  # stays taken: better no mail than two
    except NotSent:
        ReporterMail.objects.filter(pk=mail.pk).update(taken_at=None)
        raise
    ReporterMail.objects.filter(pk=mail.pk).update(sent_at=now())


@transaction.atomic
def _claim(by: Viewer, mail_id: int) -> ReporterMail | None:
    rows = ReporterMail.objects.select_for_update(of=("self",)).select_related("person")
    mail = rows.filter(municipality_id=by.municipality_id, pk=mail_id, taken_at=None).first()
    if mail is not None:
        mail.taken_at = now()
        mail.save(update_fields=["taken_at"])
    return mail


@transaction.atomic
def stop_digest(*, by: Viewer, person: Person) -> None:
    """No more digests to the person."""
    row, new = NoDigest.objects.get_or_create(municipality_id=by.municipality_id, person=person)
    if new:
        record(by, "incidents.stop_digest", row, ["person"])


@transaction.atomic
def resume_digest(*, by: Viewer, person: Person) -> None:
    """The person wants the digest again."""
    row = NoDigest.objects.filter(municipality_id=by.municipality_id, person=person).first()
    if row is not None:
        record(by, "incidents.resume_digest", row, ["person"])
        row.delete()
