"""Words that pages of papers show."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samsyn.papers.wording import SECTION
from samsyn.ui.statuses import STATUSES
from samsyn.ui.templatetags.samsyn_ui import chip, tag

register = template.Library()


@register.filter
def section_title(code: str) -> str:
    """A section's heading."""
    return str(SECTION[code])


@register.filter
def status_chip(status: str) -> SafeString:
    """The chip of a status; a measure that was not followed up gets a quiet label."""
    return chip(status) if status in STATUSES else tag(_("Not followed up"))
