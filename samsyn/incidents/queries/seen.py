"""An incident as a viewer sees it: what they may not see is not in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident
from samsyn.incidents.rules.audience import sight


@dataclass(frozen=True)
class Seen:
    """An incident for one viewer. Where `whole` is False only category, area and week are there."""

    uid: UUID
    category: str
    category_code: str
    icon: str
    area: str
    week: tuple[int, int]  # ISO year and week of the start
    source_kind: str
    state: str
    whole: bool
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    day: date | None = None
    place: str = ""
    text: str = ""
    source: str = ""  # its name; where not whole, what kind it is
    point: tuple[int, int] | None = None
    seriousness: int | None = None


def seen(viewer: Viewer, rows: Iterable[Incident]) -> list[Seen]:
    """The rows, which `visible` has narrowed, as the viewer may see them. Ask with category, area and source."""
    words = sight(viewer).words
    return [_whole(row) if row.audience >= words or _is_own(viewer, row) else _coarse(row) for row in rows]


def _coarse(row: Incident) -> Seen:
    iso = row.day.isocalendar()
    return Seen(
        uid=row.uid,
        category=row.category.name,
        category_code=row.category.code,
        icon=row.category.icon,
        area=row.area.name if row.area else "",
        week=(iso.year, iso.week),
        source_kind=row.source.kind,
        state=row.state,
        whole=False,
        source=row.source.get_kind_display(),
    )


def _whole(row: Incident) -> Seen:
    iso = row.day.isocalendar()
    return Seen(
        uid=row.uid,
        category=row.category.name,
        category_code=row.category.code,
        icon=row.category.icon,
        area=row.area.name if row.area else "",
        week=(iso.year, iso.week),
        source_kind=row.source.kind,
        state=row.state,
        whole=True,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        day=row.day,
        place=row.place_text,
        text=row.text,
        source=row.source.name,
        point=(row.x, row.y) if row.x is not None and row.y is not None else None,
        seriousness=row.seriousness,
    )


def _is_own(viewer: Viewer, row: Incident) -> bool:
    report = row.report
    if viewer.person_id is not None:
        return report.person_id == viewer.person_id
    return viewer.device_id is not None and report.device_id == viewer.device_id
