"""Period codes of read documents, in words."""

from django.utils.translation import gettext_lazy as _

PERIOD_WORDS = {
    "day": _("day"),
    "week": _("week"),
    "two_weeks": _("two weeks"),
    "month": _("month"),
    "quarter": _("quarter"),
    "half_year": _("half-year"),
    "term": _("term"),
    "school_year": _("school year"),
    "year": _("year"),
    "period": _("the whole period"),
    "once": _("once"),
}
