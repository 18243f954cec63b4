"""What was learnt of accepted reports, and what there is to learn from."""

import sys
from array import array

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.learning import Example, Lesson
from samsyn.incidents.models import Incident, LearnedCategories
from samsyn.incidents.rules.categories import CODES
from samsyn.incidents.rules.states import ACCEPTED

MOST = 20_000  # the latest: what was called what long ago teaches little


def learned(viewer: Viewer) -> Lesson | None:
    """The newest lesson."""
    row = LearnedCategories.objects.filter(municipality_id=viewer.municipality_id).first()
    if row is None:
        return None
    weights = array("f", bytes(row.weights))
    if sys.byteorder == "big":
        weights.byteswap()
    return Lesson(tuple(row.codes), weights, row.reviewed, row.tried, row.right, row.rules_right)


def examples(viewer: Viewer) -> list[Example]:
    """Text and category of the latest accepted reports, in the order they came."""
    viewer.require("incidents.daily")
    rows = Incident.objects.filter(
        municipality_id=viewer.municipality_id, state=ACCEPTED, category__code__in=CODES
    )
    latest = rows.exclude(text="").order_by("-id").values_list("text", "category__code")[:MOST]
    return list(latest)[::-1]
