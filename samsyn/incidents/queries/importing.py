"""Reading imports: the saved mapping of a source, runs, and which rows are there already."""

import json
from collections.abc import Collection

from django.db import connection
from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal
from samsyn.incidents.models import ImportMapping, ImportRun, Incident, Source
from samsyn.incidents.queries.categories import categories
from samsyn.incidents.rules.importing.mapping import Mapping, WrongMapping, mapping_of


def names_by_code(viewer: Viewer) -> dict[str, str]:
    """The names of the categories in use."""
    return dict(categories(viewer).values_list("code", "name"))


def saved_mapping(viewer: Viewer, source: Source) -> Mapping | None:
    """How this source's files were read the last time."""
    row = ImportMapping.objects.filter(municipality_id=viewer.municipality_id, source=source).first()
    if row is None:
        return None
    codes = {"", *names_by_code(viewer)}
    # a category that it names may not be used any more
    words = {word: code for word, code in row.columns.get("categories", {}).items() if code in codes}
    return mapping_of({**row.columns, "categories": words}, codes)


def read_mapping(viewer: Viewer, content: object) -> Mapping:
    """A mapping that a person may have written; refuses one that can't be followed."""
    try:
        return mapping_of(content, names_by_code(viewer))
    except WrongMapping as wrong:
        raise Refusal("incidents.wrong_mapping", what=wrong.what) from None


def runs(viewer: Viewer) -> QuerySet[ImportRun]:
    """The municipality's imports, the latest first."""
    rows = ImportRun.objects.filter(municipality_id=viewer.municipality_id)
    return rows.select_related("report__source").order_by("-id")


def unfinished(viewer: Viewer, sha256: str) -> ImportRun | None:
    """The import of this file that has begun and is not done."""
    return runs(viewer).filter(sha256=sha256, state=ImportRun.State.RUNNING).first()


def known_ids(viewer: Viewer, source: Source, ids: Collection[str]) -> set[str]:
    """Which of these ids the source has sent before, in one statement."""
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id, source=source).exclude(
        outside_id=""
    )
    if connection.vendor == "postgresql":  # one text instead of some thousand parameters
        rows = rows.extra(
            where=["outside_id = ANY(ARRAY(SELECT json_array_elements_text(%s)))"],
            params=[json.dumps(list(ids))],
        )
    else:
        rows = rows.filter(outside_id__in=ids)
    return set(rows.order_by().values_list("outside_id", flat=True)) if ids else set()


def waiting_for_review(viewer: Viewer, run: ImportRun) -> int:
    """How many rows of the import somebody must look at, since something in them may be a person."""
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id, report_id=run.report_id)
    return rows.filter(state=Incident.State.RECEIVED).count()
