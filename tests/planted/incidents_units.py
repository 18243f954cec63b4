"""Rows for the doors of reporting units."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from tests.units import a_link, a_unit


def link(by: Viewer) -> dict[str, Any]:
    """A link that nobody has opened."""
    return {"token": a_link(by, a_unit(by)).split("/")[-2]}


PLANTED = {"incidents:way_in": link}
