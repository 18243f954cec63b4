"""What each figure of a memo was counted from: frozen with the snapshot, live while it is a draft."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.followup.queries import MeasureContent, RoundContent, round_content
from samsyn.papers.models import Memo


@dataclass(frozen=True)
class Counted:
    """A measure as it was counted: now, and last time (`last_follow_up` 0 where it was not followed up then).

    `status` is "missing" where nothing was accepted; `follow_up` and `last_follow_up` are ids in followup.
    """

    number: str
    text: str
    status: str
    reason: str
    follow_up: int
    last_status: str
    last_reason: str
    last_follow_up: int


def counted(content: RoundContent) -> list[Counted]:
    """The round's measures, each with what it was counted as."""
    return [_counted(measure) for measure in content.measures]


def _counted(measure: MeasureContent) -> Counted:
    then = measure.in_last_round
    return Counted(
        number=measure.number,
        text=measure.title or measure.text,
        status="missing" if measure.missing else measure.status,
        reason=measure.reason,
        follow_up=measure.follow_up_id,
        last_status=measure.last_status if then else "",
        last_reason=measure.last_reason if then else "",
        last_follow_up=measure.last_follow_up_id if then else 0,
    )


def to_rows(found: Iterable[Counted]) -> list[dict[str, Any]]:
    """As it is stored."""
    return [asdict(one) for one in found]


def evidence(viewer: Viewer, memo: Memo) -> list[Counted]:
    """What the memo's figures were counted from, in the plan's order."""
    if memo.evidence is not None:
        return [Counted(**row) for row in memo.evidence]
    return counted(round_content(viewer, memo.round))


def behind(found: Iterable[Counted], *, last: bool, status: str = "", reason: str = "") -> list[Counted]:
    """Those that a figure counts: by status, or by reason, or all that were followed up in that round."""
    rows = [one for one in found if one.last_follow_up or not last]
    if status:
        rows = [one for one in rows if (one.last_status if last else one.status) == status]
    if reason:
        rows = [one for one in rows if (one.last_reason if last else one.reason) == reason]
    return rows
