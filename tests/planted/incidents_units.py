"""Rows for the doors of reporting units and of the settings for reports."""

from typing import Any

from django.test import Client

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands import add_category
from tests.reports import a_source
from tests.units import a_link, a_phone, a_unit, the_link


def token(by: Viewer) -> dict[str, Any]:
    """A link that nobody has opened."""
    return {"token": a_link(by, a_unit(by)).split("/")[-2]}


def unit(by: Viewer) -> dict[str, Any]:
    """A school that reports."""
    return {"uid": a_unit(by, "Broskolan").uid}


def link(by: Viewer) -> dict[str, Any]:
    """A link's row."""
    return {"uid": the_link(a_link(by, a_unit(by, "Härnevi"))).uid}


def device(by: Viewer) -> dict[str, Any]:
    """A phone that came in."""
    return {"uid": a_phone(Client(), a_link(by, a_unit(by, "Ekhammar"))).uid}


def category(by: Viewer) -> dict[str, Any]:
    """A category of the municipality's own."""
    return {"uid": add_category(by=by, name="Elsparkcyklar").uid}


def source(by: Viewer) -> dict[str, Any]:
    """A source."""
    return {"uid": a_source(by, "police_daily").uid}


PLANTED = {
    "incidents:way_in": token,
    **{
        f"incidents:{name}": unit
        for name in ("unit", "change_unit", "end_unit", "resume_unit", "unit_code", "personal_link")
    },
    "incidents:revoke_link": link,
    "incidents:revoke_device": device,
    **{f"incidents:{name}": category for name in ("category", "move_category", "retire_category")},
    **{f"incidents:{name}": source for name in ("source", "retire_source", "widen_police")},
}
