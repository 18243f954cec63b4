"""Reporting units: who is to report, and when they were last heard from."""

from django.db.models import OuterRef, Q, QuerySet, Subquery

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.incidents.models import Report, ReportingUnit


def all_units(viewer: Viewer) -> QuerySet[ReportingUnit]:
    """Every reporting unit by name, ended ones too."""
    rows = ReportingUnit.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("organisation", "source", "area", "contact").order_by("name", "id")


def units(viewer: Viewer) -> QuerySet[ReportingUnit]:
    """The units that have not ended."""
    return all_units(viewer).filter(Q(ends_on__isnull=True) | Q(ends_on__gt=today()))


def with_last_heard(viewer: Viewer, rows: QuerySet[ReportingUnit]) -> QuerySet[ReportingUnit]:
    """The units, each with `heard_at`: when the latest report came from it."""
    reports = Report.objects.filter(municipality_id=viewer.municipality_id, unit=OuterRef("pk"))
    latest = reports.order_by("-received_at").values("received_at")[:1]
    return rows.annotate(heard_at=Subquery(latest))


def units_everywhere() -> list[ReportingUnit]:
    """The units of every municipality that have not ended: only for the demo's list of phones."""
    rows = ReportingUnit.objects.filter(ends_on__isnull=True).select_related("municipality", "area")
    return list(rows.order_by("municipality_id", "id"))
