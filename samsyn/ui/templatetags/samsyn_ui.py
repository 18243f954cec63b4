"""The look's parts as template tags; the page at look/ shows each in all its states."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from samsyn.base.ids import new_uid

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the sprite, hidden from screen readers."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        static("samsyn/icons/sprite.svg"),
        name,
    )


@register.simple_tag
def once() -> SafeString:
    """A hidden key, so that a form sent twice is answered once."""
    return format_html('<input type="hidden" name="_key" value="{}">', new_uid())
