"""The incidents that a filter leaves, of those the viewer may see: the one way to lists, map, counts and files."""

from datetime import timedelta

from django.db.models import Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import day_begins
from samsyn.incidents.models import Incident
from samsyn.incidents.queries.choices import Choices
from samsyn.incidents.queries.searching import Matches
from samsyn.incidents.queries.visible import visible, with_words
from samsyn.incidents.rules.filters import OPEN_STATES, Filter, members
from samsyn.incidents.rules.searching import terms
from samsyn.incidents.rules.states import ACCEPTED, OPEN

COUNTED = (*OPEN, ACCEPTED)


def narrowed(viewer: Viewer, asked: Filter, choices: Choices) -> QuerySet[Incident]:
    """The incidents that the filter leaves. What is finer than weeks looks only at what the viewer may read whole."""
    return candidates(viewer, asked, choices).filter(rest(asked, choices))


def mapped(viewer: Viewer, asked: Filter, choices: Choices) -> QuerySet[Incident]:
    """Those that may stand on a map: a square tells more than the area, so only what is seen whole."""
    rows = narrowed(viewer, asked, choices)
    return rows & with_words(viewer) if choices.coarse else rows


def candidates(viewer: Viewer, asked: Filter, choices: Choices) -> QuerySet[Incident]:
    """What an index finds: state, category, area, time and words."""
    rows = visible(viewer)
    if choices.coarse and asked.is_finer_than_weeks:
        rows = rows & with_words(viewer)
    elif choices.coarse:
        asked = asked.by_weeks()
    rows = rows.filter(_state(asked.state))
    if ids := choices.category_ids(asked.category):
        rows = rows.filter(category_id__in=ids)
    if ids := choices.area_ids(asked.area) if asked.area else []:
        rows = rows.filter(area_id__in=ids)
    if asked.since:
        rows = rows.filter(starts_at__gte=day_begins(asked.since))
    if asked.until:
        rows = rows.filter(starts_at__lt=day_begins(asked.until + timedelta(days=1)))
    if wanted := terms(asked.text):
        rows = rows.filter(Matches(wanted))
    return rows


def rest(asked: Filter, choices: Choices) -> Q:
    """What is looked for row by row: source, weekday and hour."""
    left = Q()
    if ids := choices.source_ids(asked.source):
        left &= Q(source_id__in=ids)
    if asked.weekdays:
        left &= Q(weekday__in=members(asked.weekdays, 7))
    if asked.hours:
        left &= Q(hour__in=members(asked.hours, 24))
    return left


def _state(state: str) -> Q:
    if state == "":
        return Q(state__in=COUNTED)
    return Q(state__in=OPEN) if state == OPEN_STATES else Q(state=state)
