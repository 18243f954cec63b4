"""A refused text with the places that tell who somebody is marked."""

from collections.abc import Sequence
from typing import Any

from django import template

from samsyn.privacy.rules.span import Span, cut

register = template.Library()


@register.inclusion_tag("privacy/marked.html")
def marked(text: str, spans: Sequence[Span]) -> dict[str, Any]:
    """The text, escaped, with <mark> at the places; nothing where there are none."""
    return {"pieces": cut(text, spans) if spans else []}
