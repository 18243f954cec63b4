"""The look's small parts as template tags; the page at look/ shows each in all its states."""

from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samsyn.base.dates import today
from samsyn.base.ids import new_uid
from samsyn.ui.chain import drawn
from samsyn.ui.statuses import STATUSES

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the sprite, hidden from screen readers."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        static("samsyn/icons/sprite.svg"),
        name,
    )


@register.simple_tag(takes_context=True)
def once(context: Context) -> SafeString:
    """Hidden fields of every form: a key, so that it is answered once, and the municipality it was opened in."""
    key = format_html('<input type="hidden" name="_key" value="{}">', new_uid())
    viewer = context.get("viewer")
    if viewer is None:
        return key
    return key + format_html('<input type="hidden" name="_in" value="{}">', viewer.municipality_id)


@register.simple_tag
def chip(status: str, word: str = "") -> SafeString:
    """A follow-up status as icon and word; `word` says it in other words (a pledge's verdict)."""
    if not status:
        return SafeString("")
    look, its_word = STATUSES[status]
    return format_html('<span class="chip s-{}">{}{}</span>', look, icon(f"s_{look}"), word or str(its_word))


@register.simple_tag
def tag(text: str) -> SafeString:
    """A quiet label: a source, a kind."""
    return format_html('<span class="tag">{}</span>', text)


@register.simple_tag
def ev(figure: object, url: str = "", big: bool = False, says: str = "") -> SafeString:
    """A figure that opens to what it was counted from; without `url` the figure alone."""
    if not url:
        return format_html("{}", figure)
    return format_html(
        '<a class="ev{}" href="{}">{}{}<span class="vh">, {}</span></a>',
        " big" if big else "",
        url,
        figure,
        icon("evid"),
        says or _("show what it was counted from"),
    )


@register.simple_block_tag
def notice(content: str, look: str, heading: str = "", icon_name: str = "", level: int = 2) -> SafeString:
    """A notice: `look` before you conclude, `danger` (sent back, refused, 112) or `good` (done)."""
    name = icon_name or {"look": "mute", "danger": "s_late", "good": "check"}[look]
    head = format_html("<h{0}>{1}</h{0}>", level, heading) if heading else ""
    return format_html('<div class="notice {}">{}<div>{}{}</div></div>', look, icon(name), head, content)


@register.simple_block_tag
def filled(content: str, element: str, look: str = "") -> SafeString:
    """Its content within `element`, or nothing at all where the content is empty."""
    if not content.strip():
        return SafeString("")
    attribute = format_html(' class="{}"', look) if look else ""
    return format_html("<{0}{1}>{2}</{0}>", element, attribute, content)


@register.inclusion_tag("ui/parts/chain.html", takes_context=True)
def chain(context: Context) -> dict[str, Any]:
    """The main navigation; the page stands on the stop of the package whose URL it is."""
    match = getattr(context.get("request"), "resolver_match", None)
    stops = drawn(context.get("viewer"), match.app_name if match else "")
    return {"stops": stops, "here": next((s for s in stops if s.here), None)}


@register.inclusion_tag("ui/parts/demo.html")
def demo_strip() -> dict[str, Any]:
    """The strip of the demo: what is made up, and which day it is."""
    return {"demo": settings.DEMO, "today": today()}
