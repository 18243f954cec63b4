"""Where in a document something stands."""

from django import template

from samsyn.intake.wording import where_words

register = template.Library()
register.filter("where", where_words)
