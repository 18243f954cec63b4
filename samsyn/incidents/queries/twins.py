"""Which of the reports on a page are likely of the same event as another: two questions, however many rows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident, NotSame
from samsyn.incidents.queries.review import AROUND
from samsyn.incidents.queries.visible import visible
from samsyn.incidents.rules.duplicates import REACH, Likeness, Trace, groups, likeness
from samsyn.incidents.rules.states import ACCEPTED, OPEN

BACK = timedelta(days=3)  # how long before a report another may have begun and still be near it
MOST = 2_000  # candidates


@dataclass(frozen=True)
class Twins:
    """The groups on a page, and the rows in them that the page itself does not have (accepted ones too)."""

    groups: list[list[Incident]]

    def of(self, row: Incident) -> list[Incident]:
        """The group that the row is in; empty where it is alone."""
        return next((group for group in self.groups if row in group), [])


def twins(viewer: Viewer, rows: Sequence[Incident]) -> Twins:
    """Likely duplicates among the rows and what else is near them in time."""
    if not rows:
        return Twins([])
    known = {row.pk: row for row in rows}
    near = visible(viewer).filter(_near(rows), state__in=(*OPEN, ACCEPTED)).exclude(pk__in=known)
    known |= {row.pk: row for row in near.select_related(*AROUND).order_by("-starts_at", "-id")[:MOST]}
    found = groups([trace(row) for row in known.values()], _apart(viewer, known.keys()))
    shown = {row.pk for row in rows}
    return Twins([[known[pk] for pk in group] for group in found if shown & set(group)])


def alike(one: Incident, others: Sequence[Incident]) -> list[Likeness]:
    """How each of the others is like the one."""
    return [likeness(trace(one), trace(other)) for other in others]


def trace(row: Incident) -> Trace:
    """What is compared of a report."""
    return Trace(
        id=row.pk,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        category=row.category.code,
        text=row.text,
        point=_point(row),
        place=f"#{row.place_id}" if row.place_id else row.place_text.casefold(),
        area=row.area_id,
    )


def _point(row: Incident) -> tuple[int, int] | None:
    if row.x is not None and row.y is not None:
        return row.x, row.y
    if row.cell_x is not None and row.cell_y is not None and not row.place_text:
        return row.cell_x * 250 + 125, row.cell_y * 250 + 125
    return None


def _near(rows: Sequence[Incident]) -> Q:
    """Starts within reach of one of the rows, as few spans as there can be."""
    spans: list[tuple[datetime, datetime]] = []
    for begins, ends in sorted((row.starts_at - BACK, row.ends_at + REACH) for row in rows):
        if spans and begins <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], ends))
        else:
            spans.append((begins, ends))
    near = Q()
    for begins, ends in spans:
        near |= Q(starts_at__gte=begins, starts_at__lte=ends)
    return near


def _apart(viewer: Viewer, ids: Collection[int]) -> set[frozenset[int]]:
    rows = NotSame.objects.filter(municipality_id=viewer.municipality_id, first__in=ids, second__in=ids)
    return {frozenset(pair) for pair in rows.values_list("first_id", "second_id")}
