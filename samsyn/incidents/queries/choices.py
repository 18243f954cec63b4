"""What a list can be narrowed by, asked for once a page: categories, areas and sources as trees of ids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import BigIntegerField, Model, Value, prefetch_related_objects
from django.db.models.functions import Cast

from samsyn.accounts.viewer import Viewer
from samsyn.base.remembered import Remembered
from samsyn.incidents.models import Category, Incident, Source
from samsyn.incidents.queries.categories import CATEGORY_ACTS, all_categories
from samsyn.incidents.queries.sources import all_sources
from samsyn.incidents.rules.audience import Clearance, clearance
from samsyn.places import queries as places
from samsyn.places.models import Area

SOURCE_ACTS = tuple(f"incidents.{verb}_source" for verb in ("add", "change", "retire", "found"))


@dataclass(frozen=True)
class Choices:
    """The municipality's own lists. Whoever sees the coarse alone may choose a kind of source, not a source."""

    categories: Sequence[Category]
    areas: Sequence[Area]
    all_sources: Sequence[Source]
    coarse: bool

    @property
    def sources(self) -> Sequence[tuple[str, str]]:
        """Code and name of what may be chosen."""
        in_use = [row for row in self.all_sources if row.retired_on is None]
        if not self.coarse:
            return [(row.code, row.name) for row in in_use]
        kinds = {row.kind: row for row in reversed(in_use)}
        return [(row.code, row.get_kind_display()) for row in kinds.values()]

    def attach(self, rows: Sequence[Incident]) -> None:
        """Give the rows their category, source and area; what is not known here (a retired area) is asked for."""
        _give(rows, "category", {row.pk: row for row in self.categories})
        _give(rows, "source", {row.pk: row for row in self.all_sources})
        _give(rows, "area", {row.pk: row for row in self.areas})

    def category_ids(self, code: str) -> list[int]:
        """A category with its sub-categories; empty where there is none of that code."""
        roots = [row.pk for row in self.categories if row.code == code]
        return _with_children(roots, [(row.pk, row.parent_id) for row in self.categories])

    def area_ids(self, uid: UUID) -> list[int]:
        """An area with all below it; empty where there is none."""
        roots = [row.pk for row in self.areas if row.uid == uid]
        return _with_children(roots, [(row.pk, row.parent_id) for row in self.areas])

    def around(self, uid: UUID) -> frozenset[int | None]:
        """An area with all below it, and those it lies in: whose units may have seen what happens there."""
        above = {row.pk: row.parent_id for row in self.areas}
        at = next((row.parent_id for row in self.areas if row.uid == uid), None)
        found: set[int | None] = set(self.area_ids(uid))
        while at is not None and at not in found:
            found.add(at)
            at = above.get(at)
        return frozenset(found)

    def source_ids(self, code: str) -> list[int]:
        """A source, or all of its kind for a coarse viewer; empty where there is none."""
        found = [row for row in self.all_sources if row.code == code]
        kinds = {row.kind for row in found}
        return [row.pk for row in self.all_sources if row in found or (self.coarse and row.kind in kinds)]


_given: Remembered[tuple[int, bool], Choices] = Remembered(
    10.0, until=(*CATEGORY_ACTS, *SOURCE_ACTS, "places.", "incidents.widen_police")
)


def choices(viewer: Viewer) -> Choices:
    """As they were some seconds ago at most; two questions, whatever the page."""
    coarse = clearance(viewer) < Clearance.GROUP
    return _given((viewer.municipality_id, coarse), lambda: _choices(viewer, coarse))


def _choices(viewer: Viewer, coarse: bool) -> Choices:
    categories, sources = _categories_and_sources(viewer)
    return Choices(
        categories=categories,
        areas=list(places.areas(viewer).only("uid", "name", "parent")),
        all_sources=sources,
        coarse=coarse,
    )


def _categories_and_sources(viewer: Viewer) -> tuple[list[Category], list[Source]]:
    """Both lists in one question, in their own order."""
    categories = (
        all_categories(viewer)
        .order_by()
        .values_list(Value("category"), "pk", "code", "name", "icon", "parent_id", "position", "retired_on")
    )
    sources = (
        all_sources(viewer)
        .order_by()
        .values_list(
            Value("source"),
            "pk",
            "code",
            "name",
            "kind",
            Cast(Value(None), BigIntegerField()),
            Value(0),
            "retired_on",
        )
    )
    found = list(categories.union(sources, all=True))
    return (
        [
            Category(
                pk=pk, code=code, name=name, icon=icon, parent_id=parent, position=at, retired_on=retired
            )
            for what, pk, code, name, icon, parent, at, retired in sorted(
                found, key=lambda row: (row[6], row[1])
            )
            if what == "category"
        ],
        [
            Source(pk=pk, code=code, name=name, kind=kind, retired_on=retired)
            for what, pk, code, name, kind, _, _, retired in sorted(
                found, key=lambda row: (row[7] is not None, row[7] or date.min, row[3], row[1])
            )
            if what == "source"
        ],
    )


def _give(rows: Sequence[Incident], name: str, known: Mapping[int, Model]) -> None:
    for row in rows:
        one = known.get(getattr(row, f"{name}_id"))
        if one is not None:
            setattr(row, name, one)
    lacking = [row for row in rows if getattr(row, f"{name}_id") not in (None, *known)]
    if lacking:
        prefetch_related_objects(lacking, name)


def _with_children(roots: list[int], links: Sequence[tuple[int, int | None]]) -> list[int]:
    found, waiting = set(roots), list(roots)
    while waiting:
        parent = waiting.pop()
        below = [pk for pk, above in links if above == parent and pk not in found]
        found.update(below)
        waiting += below
    return sorted(found)
