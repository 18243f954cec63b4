"""Feeds are made and ended, each for themselves."""

from datetime import timedelta

from django.db import transaction

from samsyn.access.rules import new_token, token_hash
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.incidents.models import Feed
from samsyn.incidents.queries.feeds import feeds
from samsyn.incidents.rules.filters import Filter
from samsyn.privacy.queries import checked as guarded

MOST_FEEDS = 10
HOLDS = timedelta(days=365)


@transaction.atomic
def make_feed(*, by: Viewer, name: str, asked: Filter) -> str:
    """Make a feed of what the filter leaves; returns the token, which is stored nowhere."""
    by.require("incidents.view")
    name = canonical(name).replace("\n", " ")[:80]
    if by.user_id is None:
        raise Refusal("accounts.not_allowed")
    if not name:
        raise Refusal("incidents.feed_name")
    guarded(by, name)
    guarded(by, asked.text)  # what is searched for is kept too
    if feeds(by).count() >= MOST_FEEDS:
        raise Refusal("incidents.many_feeds", most=MOST_FEEDS)
    token = new_token()
    row = Feed.objects.create(
        municipality_id=by.municipality_id,
        user_id=by.user_id,
        name=name,
        query=asked.query[:500],
        token_hash=token_hash(token),
        expires_at=now() + HOLDS,
    )
    record(by, "incidents.make_feed", row, ["name", "query", "expires_at"])
    return token


@transaction.atomic
def end_feed(*, by: Viewer, feed: Feed) -> None:
    """End one's own feed: its address shows nothing any more."""
    if by.user_id is None or feed.user_id != by.user_id:
        raise Refusal("accounts.not_allowed")
    if feed.ended_at is None:
        feed.ended_at = now()
        feed.save(update_fields=["ended_at"])
        record(by, "incidents.end_feed", feed, ["ended_at"])
