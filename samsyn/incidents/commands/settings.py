"""What a municipality sets once for its reports."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Conflict
from samsyn.base.text import canonical
from samsyn.incidents.models import ReportingSettings
from samsyn.privacy.queries import checked as guarded
from samsyn.privacy.rules.span import MAIL, PHONE

OFFICES = (PHONE, MAIL)  # of social services, which everyone may call


@transaction.atomic
def set_reporting_settings(
    *, by: Viewer, expected_revision: int, notify_text: str, notify_phone: str, notify_url: str
) -> ReportingSettings:
    """Say how worry for a youth is notified to social services here."""
    by.require("incidents.manage")
    row, _new = ReportingSettings.objects.select_for_update().get_or_create(
        municipality_id=by.municipality_id
    )
    values = {
        "notify_text": canonical(notify_text),
        "notify_phone": canonical(notify_phone).replace("\n", " "),
        "notify_url": notify_url.strip(),
    }
    for value in values.values():
        guarded(by, value, OFFICES)
    if row.revision != expected_revision:
        theirs = {name: str(getattr(row, name)) for name in values}
        raise Conflict("incidents.stale_settings", theirs=theirs, mine=values)
    for name, value in values.items():
        setattr(row, name, value)
    row.revision += 1
    row.save()
    record(by, "incidents.set_reporting_settings", row, list(values))
    return row
