"""The chain: the eight stops that are the main navigation."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Stop:
    """A stop: `page` is the URL name it leads to, empty where the room is not built yet.

    `rooms` are the packages whose pages stand on the stop.
    """

    code: str
    label: Promise
    page: str = ""
    needs: str = ""
    rooms: frozenset[str] = frozenset()


STOPS: Sequence[Stop] = (
    Stop("reports", _("Reports"), "incidents:incidents", "incidents.report", frozenset({"incidents"})),
    Stop("picture", _("Picture")),
    Stop("meetings", _("Meetings")),
    Stop("plan", _("Plan"), "plans:plan", "plans.view", frozenset({"plans", "goals", "intake"})),
    Stop("done", _("Carried out"), "activities:activities", "activities.view", frozenset({"activities"})),
    Stop("followup", _("Follow-up"), "followup:rounds", "followup.view", frozenset({"followup"})),
    Stop("papers", _("Papers"), "papers:memos", "papers.decided", frozenset({"papers"})),
    Stop("pledges", _("Pledges"), "pledges:pledges", "pledges.view", frozenset({"pledges"})),
)


@dataclass(frozen=True)
class Drawn:
    """A stop as the page draws it; `x` is its place on the small line of the phone, 0 to 92 wide."""

    stop: Stop
    url: str
    here: bool
    number: int
    x: str


def drawn(viewer: object, room: str) -> list[Drawn]:
    """The stops for this viewer; `room` is the package whose page is shown, empty for none."""
    return [
        Drawn(stop, _url(viewer, stop), room in stop.rooms, number, f"{6 + (number - 1) * 80 / 7:.1f}")
        for number, stop in enumerate(STOPS, start=1)
    ]


def _url(viewer: object, stop: Stop) -> str:
    may = getattr(viewer, "may", None)
    if not stop.page or may is None or not may(stop.needs):
        return ""
    return reverse(stop.page)
