"""Keeping filters under a name, each for themselves."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.incidents.models import SavedFilter
from samsyn.incidents.rules.filters import Filter
from samsyn.privacy.queries import checked as guarded

MOST_FILTERS = 30


@transaction.atomic
def save_filter(*, by: Viewer, name: str, asked: Filter) -> SavedFilter:
    """Keep the filter under the name; the same name again is changed to this filter."""
    by.require("incidents.view")
    name = canonical(name).replace("\n", " ")[:80]
    if by.user_id is None:
        raise Refusal("accounts.not_allowed")
    if not name:
        raise Refusal("incidents.filter_name")
    guarded(by, name)
    guarded(by, asked.text)  # what is searched for is kept too
    mine = SavedFilter.objects.filter(municipality_id=by.municipality_id, user_id=by.user_id)
    if mine.exclude(name=name).count() >= MOST_FILTERS:
        raise Refusal("incidents.many_filters", most=MOST_FILTERS)
    row, _new = SavedFilter.objects.update_or_create(
        municipality_id=by.municipality_id,
        user_id=by.user_id,
        name=name,
        defaults={"query": asked.query[:500]},
    )
    record(by, "incidents.save_filter", row, ["name", "query"])
    return row


@transaction.atomic
def remove_filter(*, by: Viewer, saved: SavedFilter) -> None:
    """Remove one's own filter."""
    if by.user_id is None or saved.user_id != by.user_id:
        raise Refusal("accounts.not_allowed")
    record(by, "incidents.remove_filter", saved)
    saved.delete()
