"""The columns of the quick-fill table and the workbook, as headings."""

from django.utils.translation import gettext_lazy as _

from samsyn.plans.wording.fields import FIELD_NAMES

COLUMN_NAMES = {
    "title": FIELD_NAMES["title"],
    "text": FIELD_NAMES["text"],
    "unit": FIELD_NAMES["unit"],
    "owner": FIELD_NAMES["owner"],
    "deputy": FIELD_NAMES["deputy"],
    "partners": FIELD_NAMES["partners"],
    "starts_on": FIELD_NAMES["starts_on"],
    "ends_on": FIELD_NAMES["ends_on"],
    "deadline_words": FIELD_NAMES["deadline_words"],
    "effect": FIELD_NAMES["effect"],
    "goal_text": FIELD_NAMES["goal"],
    "direction": _("Wanted direction"),
    "measured_in": _("Measured in"),
    "baseline": _("Baseline"),
    "target": _("Target"),
    "target_on": _("Target day"),
    "staff_planned": FIELD_NAMES["staff_planned"],
    "staff_actual": FIELD_NAMES["staff_actual"],
    "causes": FIELD_NAMES["causes"],
    "links": FIELD_NAMES["links"],
}
