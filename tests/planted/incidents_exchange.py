"""Rows for the doors of imports."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands.importing import begin_import
from samsyn.incidents.rules.importing.mapping import Mapping
from tests.reports import a_source


def run(by: Viewer) -> dict[str, Any]:
    """An import under way."""
    mapping = Mapping({"Datum": "day", "Typ": "category"})
    row = begin_import(
        by=by, source=a_source(by, "earlier"), name="export.csv", sha256="0" * 64, rows=2, mapping=mapping
    )
    return {"uid": row.uid}


PLANTED = {f"incidents:import_{page}": run for page in ("mapping", "run", "stop", "refused")}
