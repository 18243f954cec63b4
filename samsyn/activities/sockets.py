"""The port by which later steps let an activity count for what they hold: measures, commitments."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity
from samsyn.base.ports import Port


@dataclass(frozen=True)
class Target:
    """One thing that an activity can count for, as a list shows it."""

    uid: str
    label: str  # "3:8 Mindre vårdslös körning"
    url: str


@dataclass(frozen=True)
class TargetKind:
    """A kind of thing that activities count for.

    `choices(viewer)` are all that can be chosen; `chosen(viewer, activities)` gives by activity id those that were;
    `choose(by=, activity=, uids=)` sets them.
    """

    code: str  # "measures"
    title: str  # "Insatser"
    choices: Callable[[Viewer], Sequence[Target]]
    chosen: Callable[[Viewer, Sequence[Activity]], Mapping[int, Sequence[Target]]]
    choose: Callable[..., None]

    def choose_all(self, by: Viewer, activity: Activity, uids: Collection[str]) -> None:
        """Set what the activity counts for."""
        self.choose(by=by, activity=activity, uids=uids)


TARGETS: Port[TargetKind] = Port("activity_targets")
