"""Where in a document something stands."""

from django import template

from samsyn.documents.readers.reading import Anomaly
from samsyn.intake.wording import where_words

register = template.Library()
register.filter("where", where_words)


@register.filter
def of(found: dict[str, list[Anomaly]], part: str) -> list[Anomaly]:
    """The anomalies about this part."""
    return found.get(part, [])
