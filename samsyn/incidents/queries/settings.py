"""What the municipality has set for its reports."""

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import ReportingSettings


def reporting_settings(viewer: Viewer) -> ReportingSettings:
    """The municipality's settings; empty ones where nobody has set any."""
    row = ReportingSettings.objects.filter(municipality_id=viewer.municipality_id).first()
    return row or ReportingSettings(municipality_id=viewer.municipality_id)
