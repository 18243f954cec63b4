"""The list, its filters and files in words: refusals, acts, what the heading says."""

from collections.abc import Mapping

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "incidents.feed_name": _("Give the feed a name, so that you know it again in your list."),
    "incidents.many_feeds": _("You have %(most)s feeds already. End one first."),
    "incidents.filter_name": _("Give the filter a name, so that you find it again."),
    "incidents.many_filters": _("You have %(most)s saved filters already. Remove one first."),
    "incidents.file_format": _("Files are made as CSV, XLSX or GeoJSON. Choose one of them."),
    "incidents.sheet_rows": _("A sheet in Excel holds 1,048,575 rows, and this is more. Choose CSV."),
}

# what the log says was done, after the name of who did it
ACTS = {
    "incidents.end_feed": _("ended a feed of reports"),
    "incidents.make_feed": _("made a feed of reports"),
    "incidents.make_file": _("made a file with reports that someone had ordered"),
    "incidents.order_file": _("ordered a file with reports"),
    "incidents.remove_file": _("removed a file with reports that had been kept long enough"),
    "incidents.remove_filter": _("removed a saved filter"),
    "incidents.save_filter": _("saved a filter"),
    "incidents.take_out_csv": _("took out reports as a CSV file"),
    "incidents.take_out_geojson": _("took out reports as a GeoJSON file"),
    "incidents.take_out_xlsx": _("took out reports as an Excel file"),
}


def heading_words(by_kind: Mapping[str, int], *, exact: bool, narrowed: bool) -> str:
    """The list's finding: how many from each kind of source, never added together."""
    parts = [
        _of_kind(kind, by_kind[kind])
        for kind in ("staff", "police", "resident", "other")
        if by_kind.get(kind)
    ]
    if not parts:
        return gettext("No report is like that") if narrowed else gettext("No reports yet")
    told = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {gettext('and')} {parts[-1]}"
    return told if exact else gettext("At least %(counts)s") % {"counts": told}


def _of_kind(kind: str, count: int) -> str:
    sentences = {
        "staff": ngettext("%(count)s report from staff", "%(count)s reports from staff", count),
        "police": ngettext("%(count)s from the police", "%(count)s from the police", count),
        "resident": ngettext("%(count)s from residents", "%(count)s from residents", count),
        "other": ngettext("%(count)s from another system", "%(count)s from another system", count),
    }
    return sentences[kind] % {"count": spaced(count)}


def spaced(count: int) -> str:
    """1 234 567, with spaces that don't break."""
    return f"{count:,}".replace(",", "\u00a0")


FEEDS_WORDS = (
    _("Feeds of reports"),
    _("A feed shows new reports where you read news, for instance in Outlook. Its address is secret."),
)
FEEDS_MAKE = _("Make a feed")

FILTER_STATES = {
    "": _("All that count"),
    "open": _("To review"),
    "accepted": _("Accepted"),
    "refused": _("Refused"),
    "merged": _("Merged"),
}

WEEKDAY_SPANS = {
    "0-4": _("Monday to Friday"),
    "4-5": _("Friday and Saturday"),
    "5-6": _("Saturday and Sunday"),
    "0-0": _("Mondays"),
    "1-1": _("Tuesdays"),
    "2-2": _("Wednesdays"),
    "3-3": _("Thursdays"),
    "4-4": _("Fridays"),
    "5-5": _("Saturdays"),
    "6-6": _("Sundays"),
}

HOUR_SPANS = {
    "6-11": _("06–12, morning"),
    "12-16": _("12–17, afternoon"),
    "17-21": _("17–22, evening"),
    "22-5": _("22–06, night"),
    "20-23": _("20–24"),
    "0-3": _("00–04"),
}

QUICK_WORDS = {
    "7": _("7 days"),
    "30": _("30 days"),
    "90": _("90 days"),
    "365": _("a year"),
}
