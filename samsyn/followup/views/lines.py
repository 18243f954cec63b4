"""A follow-up as lists and blocks show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from samsyn.accounts.viewer import Viewer
from samsyn.followup import queries, rules
from samsyn.followup.models import FollowUp
from samsyn.followup.wording import state_line

ORDER = (rules.IN, rules.BACK, rules.UNOPENED, rules.DRAFT, rules.ACCEPTED)


@dataclass(frozen=True)
class Line:
    """A row of a list and a block of the picture: `status` is last time's where nothing is said yet."""

    row: FollowUp
    number: str
    title: str
    state: str
    says: str
    status: str
    from_last: bool
    url: str
    anchor: str

    @property
    def accepted(self) -> bool:
        """Whether it is done with."""
        return self.state == rules.ACCEPTED

    @property
    def order(self) -> tuple[int, int]:
        """What waits for the coordinator first, then what is far from done."""
        return ORDER.index(self.state), self.row.position


def lines_of(viewer: Viewer, rows: Sequence[FollowUp], before: Mapping[int, FollowUp]) -> list[Line]:
    """Each row with what last time said where this time says nothing."""
    return [_line(viewer, row, before.get(row.measure_id)) for row in rows]


def _line(viewer: Viewer, row: FollowUp, last: FollowUp | None) -> Line:
    said = row.status if row.state != rules.UNOPENED else ""
    return Line(
        row=row,
        number=row.measure_version.number,
        title=title_of(row),
        state=row.state,
        says=state_line(row.state, getattr(row, "changed_at", None), reads=viewer.may("followup.manage")),
        status=said or (last.status if last else ""),
        from_last=not said and bool(last and last.status),
        url=url_of(viewer, row),
        anchor=f"f{row.position}",
    )


def url_of(viewer: Viewer, row: FollowUp) -> str:
    """Where the viewer goes on with it: writing what is theirs and open, else reading."""
    mine = queries.may_write(viewer, row) and row.state in rules.OPEN_STATES and row.round.closed_at is None
    return reverse("followup:write" if mine else "followup:read", args=[row.uid])


def title_of(row: FollowUp) -> str:
    """The measure's title, or the beginning of its text."""
    version = row.measure_version
    return version.title or (version.text if len(version.text) <= 90 else f"{version.text[:89].rstrip()}…")
