"""Rows for the doors of the police's daily report and of what is passed on."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands import pass_on
from tests.daily import a_daily, an_item_taken
from tests.units import a_unit


def report(by: Viewer) -> dict[str, Any]:
    """A daily report with two incidents to confirm."""
    return {"uid": a_daily(by).uid}


def item(by: Viewer) -> dict[str, Any]:
    """One of its incidents."""
    first = a_daily(by, "1. 20.15 Klotter på Broskolan.").items.first()
    assert first is not None
    return {"uid": first.uid}


def passed(by: Viewer) -> dict[str, Any]:
    """One that was passed on to a school."""
    taken = an_item_taken(by)
    assert taken.incident is not None
    return {"uid": pass_on(by=by, incident=taken.incident, units=[a_unit(by, "Bro gymnasium")])[0].uid}


PLANTED = {
    "incidents:daily_report": report,
    **{
        f"incidents:{name}": item for name in ("take_daily", "leave_daily", "put_back_daily", "pass_on_daily")
    },
    "incidents:note_passed_on": passed,
}
