"""Feeds: secret addresses where a news reader fetches what their owner may see just then."""

from collections.abc import Sequence

from django.db.models import QuerySet

from samsyn.access.queries import viewer_for
from samsyn.access.rules import token_hash
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now, today
from samsyn.incidents.models import Feed
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.pages import Cursor, page
from samsyn.incidents.queries.seen import Seen
from samsyn.incidents.rules.filters import read_filter_query


def feeds(viewer: Viewer) -> QuerySet[Feed]:
    """The viewer's own feeds that hold, by name."""
    rows = Feed.objects.filter(
        municipality_id=viewer.municipality_id, ended_at__isnull=True, expires_at__gt=now()
    )
    return rows.filter(user_id=viewer.user_id).order_by("name", "id") if viewer.user_id else rows.none()


def feed_by_token(token: str) -> Feed | None:
    """The feed with this token, whatever it is worth, in any municipality."""
    return Feed.objects.filter(token_hash=token_hash(token)).select_related("user").first()


def reader_of(feed: Feed) -> Viewer | None:
    """Who reads by the feed: its owner, as what they are today. None where they may no longer read."""
    if not feed.user.is_active:
        return None
    viewer = viewer_for(feed.user_id, feed.municipality_id)
    return viewer if viewer is not None and viewer.may("incidents.view") else None


def entries(viewer: Viewer, feed: Feed) -> Sequence[Seen]:
    """The first page of the list with the feed's filter, as the list shows it."""
    return page(viewer, read_filter_query(feed.query, today()), choices(viewer), Cursor()).rows
