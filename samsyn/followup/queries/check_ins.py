"""Reading check-ins."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.followup import rules
from samsyn.followup.models import CheckIn, CheckInMeasure, CheckInPoint
from samsyn.plans.models import Agreement
from samsyn.plans.queries import current_plan


@dataclass(frozen=True)
class CheckInDue:
    """When the agreement's check-in was last held, when the next is due, and how much is open."""

    last_on: date | None
    next_on: date | None
    open_points: int
    today: date

    @property
    def late(self) -> bool:
        """The day has passed."""
        return self.next_on is not None and self.next_on < self.today


def agreement_of(viewer: Viewer) -> Agreement | None:
    """The agreement of the plan that runs now."""
    plan = current_plan(viewer)
    return plan.agreement if plan else None


def check_ins(viewer: Viewer) -> QuerySet[CheckIn]:
    """All check-ins, the latest first, with who was there, measures and points."""
    discussed = CheckInMeasure.objects.select_related("measure").order_by(
        "measure__area__position", "measure__position"
    )
    rows = CheckIn.objects.filter(municipality_id=viewer.municipality_id).select_related("agreement")
    return rows.prefetch_related(
        "persons__person", Prefetch("measures", discussed), Prefetch("points", points(viewer))
    )


def points(viewer: Viewer) -> QuerySet[CheckInPoint]:
    """All points, the oldest first."""
    rows = CheckInPoint.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("check_in", "responsible", "measure").order_by("check_in__held_on", "id")


def open_points(viewer: Viewer) -> QuerySet[CheckInPoint]:
    """The points that are not solved yet."""
    return points(viewer).filter(solved_on=None)


def check_in_due(viewer: Viewer, agreement: Agreement) -> CheckInDue:
    """When the next check-in is due, by what was agreed at the last one or by the agreement. Two statements."""
    rows = CheckIn.objects.filter(municipality_id=viewer.municipality_id, agreement=agreement)
    last = rows.only("held_on", "next_on").first()
    held_on, agreed = (last.held_on, last.next_on) if last else (None, None)
    return CheckInDue(
        last_on=held_on,
        next_on=rules.next_check_in(agreement.check_in, held_on, agreed, agreement.valid_from),
        open_points=open_points(viewer).filter(check_in__agreement=agreement).count(),
        today=today(),
    )
