"""Makes reports for the stories by the real commands."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.base.ids import new_uid
from samsyn.incidents.commands import file_report, found_categories, found_sources
from samsyn.incidents.models import Incident, Source
from samsyn.incidents.queries import source_with_code
from samsyn.incidents.rules.content import NewIncident

EVENING = datetime(2022, 10, 15, 19, 0, tzinfo=UTC)  # a Saturday, 21.00 in Sweden


def founded(by: Viewer) -> None:
    """Categories and sources to report with, made once."""
    if not Source.objects.filter(municipality_id=by.municipality_id).exists():
        system = Viewer.system(by.municipality_id, "test")
        found_categories(by=system)
        found_sources(by=system)


def a_source(by: Viewer, code: str = "staff") -> Source:
    """One of the default sources: staff, police_daily, residents, earlier."""
    founded(by)
    source = source_with_code(by, code)
    assert source is not None
    return source


def an_incident(category: str = "vandalism", **fields: Any) -> NewIncident:
    """A broken window on a Saturday evening, or two hours ago where that has not been yet."""
    starts_at = fields.pop("starts_at", min(EVENING, now() - timedelta(hours=2)))
    given = {"text": "Rutan till cykelförrådet är krossad.", "ends_at": starts_at, **fields}
    return NewIncident(category=category, starts_at=starts_at, **given)


def reported(by: Viewer, *incidents: NewIncident, source: str = "staff", **about: Any) -> Sequence[Incident]:
    """The incidents of a report that has come in; one broken window where none is told."""
    report = file_report(
        by=by, source=a_source(by, source), key=new_uid(), incidents=incidents or [an_incident()], **about
    )
    return list(report.incidents.order_by("id"))
