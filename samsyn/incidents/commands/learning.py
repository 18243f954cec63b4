"""Learn from what was accepted, once a night."""

import sys

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.incidents.learning import learn
from samsyn.incidents.models import DailyReport, LearnedCategories
from samsyn.incidents.queries.learned import examples


def learn_everywhere() -> None:
    """In every municipality where daily reports are taken in."""
    owners = DailyReport.objects.order_by("municipality_id").values_list("municipality_id", flat=True)
    for municipality_id in owners.distinct():
        learn_categories(by=Viewer.system(municipality_id, "learning"))


def learn_categories(*, by: Viewer) -> LearnedCategories | None:
    """Learn anew from all that is accepted; nothing where it is too little."""
    by.require("incidents.daily")
    lesson = learn(examples(by))
    if lesson is None:
        return None
    weights = lesson.weights[:]
    if sys.byteorder == "big":
        weights.byteswap()
    with transaction.atomic():
        row, _new = LearnedCategories.objects.update_or_create(
            municipality_id=by.municipality_id,
            defaults={
                "codes": list(lesson.codes),
                "weights": weights.tobytes(),
                "reviewed": lesson.reviewed,
                "tried": lesson.tried,
                "right": lesson.right,
                "rules_right": lesson.rules_right,
                "trained_at": now(),
            },
        )
        record(by, "incidents.learn_categories", row, ["weights", "reviewed", "tried", "right"])
    return row
