"""Who gets a weekly digest, and what there is to say in it that is true."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.db.models.functions import Coalesce

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import day_begins
from samsyn.incidents.models import Incident, IncidentEvent, NoDigest
from samsyn.incidents.queries import feedback as steps
from samsyn.incidents.queries.feedback import feedback
from samsyn.organisations.queries import persons

# the person who sent it, or whose own link the phone came by
REPORTER = Coalesce("report__person_id", "report__device__link__person_id")


@dataclass(frozen=True)
class Digest:
    """What happened last week to one person's reports. `weeks` are those of the pictures they are in now."""

    sent: int = 0
    reviewed: int = 0
    refused: int = 0
    together: int = 0
    questions: int = 0
    weeks: tuple[int, ...] = ()
    led_to: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return self == Digest()

    @property
    def week_words(self) -> str:
        """ "41, 42"."""
        return ", ".join(str(week) for week in self.weeks)


def recipients(viewer: Viewer, monday: date) -> list[int]:
    """Ids of persons with an address who reported, or whose report something happened to, in the week before."""
    begins, ends = _week(monday)
    happened = IncidentEvent.objects.filter(
        municipality_id=viewer.municipality_id, created_at__gte=begins, created_at__lt=ends
    ).values("incident")
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id)
    rows = rows.filter(
        Q(report__received_at__gte=begins, report__received_at__lt=ends)
        | Q(pk__in=happened)
        | Q(merged_into__in=happened)
    )
    ids = set(rows.annotate(reporter=REPORTER).values_list("reporter", flat=True)) - {None}
    stopped = NoDigest.objects.filter(municipality_id=viewer.municipality_id).values("person")
    to = persons(viewer).filter(pk__in=ids).exclude(email="").exclude(pk__in=stopped)
    return sorted(to.values_list("pk", flat=True))


def digest(viewer: Viewer, person_id: int, monday: date) -> Digest:
    """What to say to the person about the week before `monday`."""
    begins, ends = monday - timedelta(days=7), monday
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id)
    mine = list(
        rows.annotate(reporter=REPORTER)
        .filter(reporter=person_id)
        .select_related("report", "category")
        .order_by("-id")[:500]
    )
    told = feedback(viewer, mine)
    counts: Counter[str] = Counter()
    words: dict[str, None] = {}
    weeks: set[int] = set()
    for row in mine:
        fresh = [step for step in told[row.pk] if begins <= step.on < ends]
        counts.update({step.code for step in fresh})
        words |= {step.words: None for step in fresh if step.code == steps.LED_TO}
        weeks |= {step.week for step in fresh if step.code == steps.PICTURE}
    return Digest(
        sent=counts[steps.RECEIVED],
        reviewed=counts[steps.PICTURE],
        refused=counts[steps.REFUSED],
        together=counts[steps.TOGETHER],
        questions=sum(row.state == Incident.State.ASKED for row in mine) if counts else 0,
        weeks=tuple(sorted(weeks)),
        led_to=tuple(words),
    )


def reporter_of(viewer: Viewer, row: Incident) -> int | None:
    """The person who reported it, where there is one that can be written to."""
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id, pk=row.pk)
    found: Sequence[int | None] = list(rows.annotate(reporter=REPORTER).values_list("reporter", flat=True))
    return found[0] if found else None


def takes_digest(viewer: Viewer, person_id: int) -> bool:
    """Whether the person has not said no to it."""
    rows = NoDigest.objects.filter(municipality_id=viewer.municipality_id, person=person_id)
    return not rows.exists()


def week_of(monday: date) -> str:
    """What a digest is stored under: "2022-42"."""
    iso = monday.isocalendar()
    return f"{iso.year}-{iso.week:02}"


def _week(monday: date) -> tuple[datetime, datetime]:
    return day_begins(monday - timedelta(days=7)), day_begins(monday)
