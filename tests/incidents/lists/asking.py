"""Asks for lists as the pages do."""

from collections.abc import Sequence
from datetime import date

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.narrowing import narrowed
from samsyn.incidents.queries.seen import Seen, seen
from samsyn.incidents.rules.filters import Filter, read_filter

TODAY = date(2022, 10, 17)


def asked(**given: str) -> Filter:
    """The filter of a query string; `from_` stands for from."""
    return read_filter({name.rstrip("_"): value for name, value in given.items()}, TODAY)


def found(viewer: Viewer, **given: str) -> Sequence[Seen]:
    """What the viewer sees of the incidents that a filter leaves, in the order they were stored."""
    rows = narrowed(viewer, asked(**given), choices(viewer))
    return seen(viewer, rows.select_related("category", "area", "source", "report").order_by("id"))


def texts(viewer: Viewer, **given: str) -> list[str]:
    """Their texts."""
    return [row.text for row in found(viewer, **given)]
