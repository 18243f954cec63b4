"""The chain with its counts, for the start page."""

from dataclasses import dataclass

from samsyn.accounts.viewer import Viewer
from samsyn.activities import queries as activities
from samsyn.base.dates import today
from samsyn.followup import queries as followup
from samsyn.followup.models import FollowUpRound
from samsyn.incidents.queries import review as incidents
from samsyn.papers import queries as papers
from samsyn.papers.rules import APPROVED
from samsyn.plans import queries as plans
from samsyn.pledges import queries as pledges


@dataclass(frozen=True)
class Step:
    """A stop of the chain: how many there are, and what may be said of them. `code` is the stop's.

    `waits` where something there is still to be done; `page` where the count opens elsewhere than the stop.
    """

    code: str
    count: int
    of: int = 0
    waits: bool = False
    page: str = ""


def steps(viewer: Viewer) -> list[Step]:
    """The stops that the viewer may open, each with its count."""
    found = {
        "incidents.review": _reports,
        "plans.view": _plan,
        "activities.view": _activities,
        "followup.view": _round,
        "papers.decided": _papers,
        "pledges.view": _pledges,
    }
    return [step(viewer) for permission, step in found.items() if viewer.may(permission)]


def _reports(viewer: Viewer) -> Step:
    received = incidents.waiting(viewer).received
    return Step("reports", received, waits=received > 0, page="incidents:review")


def _plan(viewer: Viewer) -> Step:
    plan = plans.current_plan(viewer)
    return Step("plan", len(plans.current_versions(viewer, plan)) if plan else 0)


def _activities(viewer: Viewer) -> Step:
    return Step("done", activities.in_month(activities.activities(viewer), today().replace(day=1)).count())


def _round(viewer: Viewer) -> Step:
    last = newest_round(viewer)
    if last is None:
        return Step("followup", 0)
    tally = followup.tallies(viewer, [last])[last.pk]
    return Step(
        "followup", tally.handed_in, tally.of, waits=last.closed_at is None and tally.handed_in < tally.of
    )


def _papers(viewer: Viewer) -> Step:
    rows = papers.memos(viewer)
    if not viewer.may("papers.view"):
        return Step("approved", rows.count())
    under_way = rows.exclude(state=APPROVED).count()
    return Step("papers", under_way, waits=bool(papers.to_approve(viewer).exists()))


def _pledges(viewer: Viewer) -> Step:
    return Step("pledges", pledges.commitments(viewer).count())


def newest_round(viewer: Viewer) -> FollowUpRound | None:
    """The round that is open, else the latest."""
    rows = list(followup.rounds(viewer))
    return next((row for row in rows if row.closed_at is None), rows[0] if rows else None)
