"""Rows for the doors of the API's page."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.api.commands import make_token
from samsyn.api.models import ApiToken
from tests.reports import a_source


def token(by: Viewer) -> dict[str, Any]:
    """A system with access."""
    make_token(by=by, name="Planterat system", scopes=["report"], source=a_source(by))
    return {"uid": ApiToken.objects.get(municipality_id=by.municipality_id).uid}


PLANTED = {"api:revocation": token}
