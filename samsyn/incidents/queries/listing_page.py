"""The page of incidents: what stands on it, in six questions at most, whatever is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import SavedFilter
from samsyn.incidents.queries.answered import Answered, answered
from samsyn.incidents.queries.choices import Choices, choices
from samsyn.incidents.queries.counting import Counts, counts
from samsyn.incidents.queries.pages import Cursor, Page, page
from samsyn.incidents.queries.saved import saved_filters
from samsyn.incidents.rules.filters import Filter
from samsyn.incidents.wording.lists import heading_words, spaced

KINDS = ("staff", "police", "resident", "other")


@dataclass(frozen=True)
class AreaRow:
    """An area with its counts, one for each of the page's kinds of source; `query` narrows the list to it."""

    name: str
    query: str
    counts: Sequence[str]
    most: int


@dataclass(frozen=True)
class ListPage:
    """The heading's finding, the page of rows, and the table that says the same as the map."""

    heading: str
    page: Page
    choices: Choices
    kinds: Sequence[str]
    areas: Sequence[AreaRow]
    exact: bool
    saved: Sequence[SavedFilter]
    answered: Answered


def list_page(viewer: Viewer, asked: Filter, cursor: Cursor) -> ListPage:
    """All that the page shows."""
    given = choices(viewer)
    shown = page(viewer, asked, given, cursor)
    told = shown.counts or counts(viewer, asked, given)
    kinds = [kind for kind in KINDS if told.by_kind.get(kind)]
    return ListPage(
        heading=heading_words(told.by_kind, exact=told.exact, narrowed=asked.narrows),
        page=shown,
        choices=given,
        kinds=kinds,
        areas=_areas(told, given, kinds, replace(asked, area=None).query),
        exact=told.exact,
        saved=list(saved_filters(viewer)),
        answered=answered(viewer, asked, given),
    )


def _areas(told: Counts, given: Choices, kinds: Sequence[str], query: str) -> list[AreaRow]:
    before = f"{query}&" if query else ""
    named = {area.pk: area for area in given.areas}
    rows = []
    for pk in {pk for pk, _kind in told.by_area}:
        area = named.get(pk) if pk is not None else None
        each = [told.by_area.get((pk, kind), 0) for kind in kinds]
        rows.append(
            AreaRow(
                name=area.name if area else "",
                query=f"{before}area={area.uid}" if area else "",
                counts=[spaced(count) for count in each],
                most=max(each, default=0),
            )
        )
    return sorted(rows, key=lambda row: (-row.most, row.name))
