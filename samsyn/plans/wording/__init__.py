"""What plans say: refusals, findings, a measure's fields in words."""

from samsyn.plans.wording.acts import ACTS
from samsyn.plans.wording.fields import FIELD_NAMES, field_texts, goal_text
from samsyn.plans.wording.findings import RHYTHMS, gap_words, heading_words, lead_words
from samsyn.plans.wording.refusals import SENTENCES

__all__ = [
    "ACTS",
    "FIELD_NAMES",
    "RHYTHMS",
    "SENTENCES",
    "field_texts",
    "gap_words",
    "goal_text",
    "heading_words",
    "lead_words",
]
