"""Rows for the doors of reports."""

from typing import Any

from samsyn.accounts.models import User
from samsyn.accounts.viewer import Viewer
from samsyn.base.ids import new_uid
from samsyn.incidents.commands.feeds import make_feed
from samsyn.incidents.commands.filters import save_filter
from samsyn.incidents.models import Feed
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


def made_feed(by: Viewer) -> str:
    """The token of someone's feed."""
    user = User.objects.create_user(f"{new_uid()}@example.test", "Den som läser")
    who = Viewer(by.municipality_id, user_id=user.pk, permissions=frozenset({"incidents.view"}))
    return make_feed(by=who, name="Planterat", asked=Filter())


def feed(by: Viewer) -> dict[str, Any]:
    """Someone's feed."""
    made_feed(by)
    return {"uid": Feed.objects.latest("pk").uid}


def feed_address(by: Viewer) -> dict[str, Any]:
    """Its address."""
    return {"token": made_feed(by)}


PLANTED = {
    "incidents:incident": incident,
    "incidents:remove_filter": saved_filter,
    "incidents:end_feed": feed,
    "incidents:feed": feed_address,
}
