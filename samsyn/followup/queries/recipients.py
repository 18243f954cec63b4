"""Who is to be mailed about a round: the owner, or who stands in for an owner that is away today."""

from collections.abc import Sequence

from samsyn.access.queries import coming_deputies
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.followup import rules
from samsyn.followup.models import FollowUp, FollowUpEvent, FollowUpRound
from samsyn.organisations.models import Person


def still_writing(viewer: Viewer, round: FollowUpRound) -> dict[Person, list[FollowUp]]:
    """Each who gets mail about what is still to be handed in, with all of theirs in the plan's order."""
    rows = FollowUp.objects.filter(
        municipality_id=viewer.municipality_id, round=round, state__in=rules.OPEN_STATES, owner__isnull=False
    )
    away = _stand_ins(viewer)
    found: dict[Person, list[FollowUp]] = {}
    for row in rows.select_related("owner", "measure_version").order_by("position"):
        if row.owner:
            found.setdefault(away.get(row.owner.pk, row.owner), []).append(row)
    return found


def waiting_for(viewer: Viewer, round: FollowUpRound, person_id: int) -> list[FollowUp]:
    """What the person, as the one who gets the mail, still has to hand in."""
    return next((rows for person, rows in still_writing(viewer, round).items() if person.pk == person_id), [])


def with_questions(viewer: Viewer, rows: Sequence[FollowUp]) -> list[FollowUp]:
    """The rows, each with `question`: what was asked when it was sent back last."""
    events = FollowUpEvent.objects.filter(
        municipality_id=viewer.municipality_id, follow_up__in=rows, kind="sent_back"
    )
    asked = {event.follow_up_id: event.comment for event in events.order_by("id")}
    for row in rows:
        row.question = asked.get(row.pk, "")  # type: ignore[attr-defined]  # for the mail alone
    return list(rows)


def _stand_ins(viewer: Viewer) -> dict[int, Person]:
    """For each person who is away today the one who stands in; the first appointed where there are several."""
    rows = coming_deputies(viewer).filter(starts_on__lte=today()).select_related("deputy")
    found: dict[int, Person] = {}
    for row in rows:
        found.setdefault(row.person_id, row.deputy)
    return found
