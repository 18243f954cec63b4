"""A row of the list, written in Python: fifty of them through a template take longer than all their questions."""

from django import template
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.html import conditional_escape, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from samsyn.base.dates import local, today
from samsyn.incidents.queries.seen import Seen
from samsyn.ui.templatetags.samsyn_text import shy
from samsyn.ui.templatetags.samsyn_ui import icon, tag

register = template.Library()
WORDS_SHOWN = 40


@register.simple_tag
def incident_rows(rows: list[Seen], base: str) -> SafeString:
    """The rows as list items; `base` is the list's address, that each incident stands below."""
    icons = {name: icon(name) for name in {row.icon for row in rows}}
    tags = {name: tag(name) for name in {row.source for row in rows}}
    names = {name: conditional_escape(shy(name)) for name in {row.category for row in rows}}
    this_year, there = today().year, conditional_escape(base)
    cells = (
        (
            there,
            SafeString(row.uid),  # hexadecimal digits
            icons[row.icon],
            names[row.category],
            _when(row, this_year),
            _where(row),
            _text(row),
            tags[row.source],
        )
        for row in rows
    )
    return format_html_join(
        "",
        '<li><a class="row" href="{}{}/">{}<span class="cat">{}</span><span class="when">{}</span>'
        '<span class="where">{}</span><span class="txt">{} {}</span></a></li>',
        cells,
    )


def _when(row: Seen, this_year: int) -> str:
    if row.starts_at is None:
        return _("week %(week)s, %(year)s") % {"week": row.week[1], "year": row.week[0]}
    at = local(row.starts_at)
    year = "" if at.year == this_year else f" {at.year}"
    return f"{str(WEEKDAYS_ABBR[at.weekday()]).lower()} {at.day}/{at.month}{year} {at:%H.%M}"


def _where(row: Seen) -> str:
    return ", ".join(part for part in (row.place, row.area) if part)


def _text(row: Seen) -> str:
    return Truncator(row.text).words(WORDS_SHOWN) if len(row.text) > 5 * WORDS_SHOWN else row.text
