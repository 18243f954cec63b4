"""What plans decide, without Django."""

from samsyn.plans.rules.content import FIELDS, MeasureContent, changed_fields, checked, label
from samsyn.plans.rules.gaps import GAPS, Share, rests_on_one, shares

__all__ = [
    "FIELDS",
    "GAPS",
    "MeasureContent",
    "Share",
    "changed_fields",
    "checked",
    "label",
    "rests_on_one",
    "shares",
]
