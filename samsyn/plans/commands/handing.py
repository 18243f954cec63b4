"""Handing a leaving person's measures to a successor: a new version each, history keeping the name."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal
from samsyn.plans.commands.change import change_measure
from samsyn.plans.models import Measure, MeasureVersion


@transaction.atomic
def hand_over_measure(*, by: Viewer, holding_id: int, leaving_id: int, successor_id: int) -> None:
    """Put the successor where the leaving person stands, as owner or deputy.

    Where the successor already has the other place, that place falls empty: nobody is their own deputy.
    """
    by.require("access.manage")
    measure = Measure.objects.get(municipality_id=by.municipality_id, pk=holding_id)
    current = MeasureVersion.objects.get(measure=measure, valid_to__isnull=True)
    places = {"owner": current.owner_id, "deputy": current.deputy_id}
    if leaving_id not in places.values():
        raise Refusal("plans.not_held", number=measure.number)
    moved = {place: successor_id if person == leaving_id else person for place, person in places.items()}
    if moved["owner"] == moved["deputy"]:
        moved["deputy"] = None
    change_measure(by=by, measure=measure, expected_revision=measure.revision, **moved)
