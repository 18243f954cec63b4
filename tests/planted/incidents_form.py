"""Rows for the doors of the report form."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from tests.reports import reported


def report(by: Viewer) -> dict[str, Any]:
    """Somebody's report; nobody who knocks has sent it themselves."""
    return {"uid": reported(by)[0].uid}


PLANTED = {"incidents:answer": report}
