"""Rows for the doors of activities."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from tests.builders import an_activity


def activity(by: Viewer) -> dict[str, Any]:
    """A planned activity."""
    return {"uid": an_activity(by).uid}


def kind(by: Viewer) -> dict[str, Any]:
    """A kind of activity."""
    return {"uid": an_activity(by, "En till").kind.uid}


PLANTED = {
    "activities:activity": activity,
    "activities:edit": activity,
    "activities:done": activity,
    "activities:cancel": activity,
    "activities:reopen": activity,
    "activities:kind": kind,
}
