"""Rows for the doors of reports."""

from typing import Any

from samsyn.accounts.models import User
from samsyn.accounts.viewer import Viewer
from samsyn.base.ids import new_uid
from samsyn.incidents.commands.filters import save_filter
from samsyn.incidents.rules.filters import Filter
from tests.reports import reported


def incident(by: Viewer) -> dict[str, Any]:
    """An incident."""
    (row,) = reported(by)
    return {"uid": row.uid}


def saved_filter(by: Viewer) -> dict[str, Any]:
    """Someone's saved filter."""
    user = User.objects.create_user(f"{new_uid()}@example.test", "Den som sparar")
    who = Viewer(by.municipality_id, user_id=user.pk, permissions=frozenset({"incidents.view"}))
    return {"uid": save_filter(by=who, name="Planterat", asked=Filter(category="drugs")).uid}


PLANTED = {"incidents:incident": incident, "incidents:remove_filter": saved_filter}
