"""Rows for the doors of organisations."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from tests.builders import an_organisation


def organisation(by: Viewer) -> dict[str, Any]:
    """An organisation."""
    return {"uid": an_organisation(by, "Planterad organisation", "other").uid}


PLANTED = {"organisations:organisation": organisation}
