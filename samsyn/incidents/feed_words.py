"""A feed in Atom: each entry as its reader may see the report, in words that the list also uses."""

from collections.abc import Iterable
from datetime import date, datetime

from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext

from samsyn.base.dates import day_begins, local
from samsyn.incidents.models import Feed
from samsyn.incidents.queries.seen import Seen
from samsyn.ui.templatetags.samsyn_text import day


def as_atom(feed: Feed, rows: Iterable[Seen], address: str, list_url: str) -> str:
    """The feed with the rows; `list_url` is the list's full address, which each report stands below."""
    atom = Atom1Feed(
        title=f"Samsyn: {feed.name}",
        link=list_url,
        description=gettext("Reports as you may see them"),
        language="sv",
        feed_url=address,
        feed_guid=f"urn:uuid:{feed.uid}",
    )
    for row in rows:
        moment = _moment(row)
        atom.add_item(
            title=_title(row),
            link=f"{list_url}{row.uid}/",
            description=_about(row),
            unique_id=f"urn:uuid:{row.uid}",
            pubdate=moment,
            updateddate=moment,
            categories=[row.category],
        )
    return atom.writeString("utf-8")


def _title(row: Seen) -> str:
    where = ", ".join(part for part in (row.place, row.area) if part)
    return f"{row.category}, {where}" if where else row.category


def _about(row: Seen) -> str:
    week = gettext("week %(week)s, %(year)s") % {"week": row.week[1], "year": row.week[0]}
    told = [row.text, f"{row.area or gettext('No area')}, {week}", row.source]
    return "\n".join(part for part in told if part)


def _moment(row: Seen) -> datetime:
    # where the reader sees only the week, its Monday tells no more than that
    return row.starts_at or day_begins(date.fromisocalendar(*row.week, 1))


def until_words(feed: Feed) -> str:
    """How long the feed holds."""
    return gettext("holds until %(day)s") % {"day": day(local(feed.expires_at))}
