"""The paper's chart on the screen."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from samsyn.documents.writers.content import Figure
from samsyn.ui.charts.bars import svg

register = template.Library()


@register.simple_tag
def chart(figure: Figure) -> SafeString:
    """The figure as SVG in two widths, under its finding."""
    markup = svg(figure.bars, name=_name(figure), title=figure.title, description=figure.description)
    drawn = mark_safe(markup)  # noqa: S308  # svg() escapes every text
    return format_html(
        '<figure class="chart"><figcaption><h4>{}</h4><p class="quiet small">{}</p></figcaption>{}</figure>',
        figure.title,
        figure.lead,
        drawn,
    )


def _name(figure: Figure) -> str:
    # ids on the page: one figure of each kind
    return f"chart-{figure.label_header.lower().translate(str.maketrans('åäö ', 'aao-'))}"
