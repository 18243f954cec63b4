"""How many a filter leaves, by source and area: exactly where that is cheap, else at least how many."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import connection
from django.db.models import Case, IntegerField, Q, Value, When

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.choices import Choices
from samsyn.incidents.queries.narrowing import candidates, rest
from samsyn.incidents.rules.filters import Filter

LOOKED_AT = 10_000  # rows of an index, the latest first
WITH_WORDS = 150  # with words each row is read


@dataclass(frozen=True)
class Counts:
    """Counts by kind of source, never added together, and by area and kind. `exact`: there are no more."""

    by_kind: Mapping[str, int]
    by_area: Mapping[tuple[int | None, str], int]
    exact: bool


def counts(viewer: Viewer, asked: Filter, choices: Choices) -> Counts:
    """The counts in one question that looks at a bounded number of rows."""
    most = WITH_WORDS if asked.text else LOOKED_AT
    left = rest(asked, choices)
    if asked.category and asked.area and not asked.text:
        # an index leads to one of them only: to find so many of both it would be read much longer
        left &= Q(area_id__in=choices.area_ids(asked.area)) if choices.area_ids(asked.area) else Q()
        asked = replace(asked, area=None)
    one = Case(When(left, then=1), default=0, output_field=IntegerField()) if left else Value(1)
    looked_at = candidates(viewer, asked, choices).annotate(one=one).order_by("-starts_at", "-id")
    inner, params = looked_at.values_list("source_id", "area_id", "one")[:most].query.sql_with_params()
    sums = "c.source_id, c.area_id, sum(c.one), count(*)"
    counted = f"SELECT {sums} FROM ({inner}) AS c GROUP BY 1, 2"  # noqa: S608  # a compiled query
    with connection.cursor() as cursor:
        cursor.execute(counted, params)
        found = cursor.fetchall()
    return _told(found, choices, exact=sum(row[3] for row in found) < most)


def counts_of(rows: Sequence[Incident]) -> Counts:
    """The counts of rows that are all there are."""
    return Counts(
        by_kind=Counter(row.source.kind for row in rows),
        by_area=Counter((row.area_id, row.source.kind) for row in rows),
        exact=True,
    )


def _told(found: list[tuple[int, int | None, int, int]], choices: Choices, *, exact: bool) -> Counts:
    kinds = {row.pk: row.kind for row in choices.all_sources}
    by_kind: Counter[str] = Counter()
    by_area: Counter[tuple[int | None, str]] = Counter()
    for source, area, count, _looked_at in found:
        kind = kinds.get(source, "other")
        by_kind[kind] += count
        by_area[area, kind] += count
    return Counts(
        {kind: n for kind, n in by_kind.items() if n}, {at: n for at, n in by_area.items() if n}, exact
    )
