"""The police's daily reports: which there are, what is proposed from each, and what was passed on."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import DailyItem, DailyReport
from samsyn.incidents.rules.sealing import unseal
from samsyn.privacy.queries import known
from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import BLOCK, Span

SEALED = ("incidents_dailyreport", "sealed")


@dataclass(frozen=True)
class Proposal:
    """What the report says about one incident, as it was read when it came; `marks` tell who somebody is."""

    category: str
    time_from: datetime | None
    time_to: datetime | None
    place: str
    text: str
    marks: tuple[Span, ...]

    @property
    def blocks(self) -> bool:
        """Whether something must go, whatever anyone says about it."""
        return any(span.severity == BLOCK for span in self.marks)


def daily_reports(viewer: Viewer) -> QuerySet[DailyReport]:
    """Every daily report, the latest first, with how many of its incidents wait and were taken in."""
    viewer.require("incidents.daily")
    rows = DailyReport.objects.filter(municipality_id=viewer.municipality_id).defer("sealed")
    state = DailyItem.State
    return rows.annotate(
        waiting=Count("items", filter=Q(items__state=state.WAITING)),
        taken=Count("items", filter=Q(items__state=state.TAKEN)),
        left=Count("items", filter=Q(items__state=state.LEFT)),
    ).order_by("-day", "-id")


def waiting_daily(viewer: Viewer) -> int:
    """How many incidents wait to be confirmed."""
    rows = DailyItem.objects.filter(municipality_id=viewer.municipality_id, state=DailyItem.State.WAITING)
    return rows.count() if viewer.may("incidents.daily") else 0


def all_items(viewer: Viewer) -> QuerySet[DailyItem]:
    """The incidents of every report."""
    viewer.require("incidents.daily")
    rows = DailyItem.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("daily", "incident__category", "incident__area")


def items(viewer: Viewer, daily: DailyReport) -> list[DailyItem]:
    """The report's incidents in text order, each with what became of it."""
    return list(all_items(viewer).filter(daily=daily).order_by("position"))


def proposals(viewer: Viewer, daily: DailyReport) -> list[Proposal]:
    """What is proposed, opened from under the seal; nothing where it is disposed of."""
    viewer.require("incidents.daily")
    if daily.disposed_on is not None:
        return []
    told = json.loads(unseal(settings.DAILY_KEY, *SEALED, daily.uid, daily.sealed))
    alone = known(viewer)
    return [_proposal(row, tuple(spans(row["text"], alone))) for row in told["items"]]


def raw_text(viewer: Viewer, daily: DailyReport) -> str:
    """The report as it came."""
    viewer.require("incidents.daily")
    if daily.disposed_on is not None:
        return ""
    return str(json.loads(unseal(settings.DAILY_KEY, *SEALED, daily.uid, daily.sealed))["text"])


def _proposal(row: dict[str, Any], marks: Sequence[Span]) -> Proposal:
    return Proposal(
        category=row["category"],
        time_from=_moment(row["time_from"]),
        time_to=_moment(row["time_to"]),
        place=row["place"] or "",
        text=row["text"],
        marks=tuple(marks),
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
