"""Standing in for someone."""

from datetime import date

from django.db import transaction

from samsyn.access.models import Deputy
from samsyn.access.queries import coming_deputies
from samsyn.access.rules import check_deputy_dates
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.organisations.models import Person


@transaction.atomic
def appoint_deputy(*, by: Viewer, person: Person, deputy: Person, starts_on: date, ends_on: date) -> Deputy:
    """Let `deputy` act for `person` from a day to a day. A person may do it for themselves."""
    _check_may(by, person)
    check_deputy_dates(starts_on, ends_on, today())
    if person.pk == deputy.pk:
        raise Refusal("access.deputy_self")
    if {person.municipality_id, deputy.municipality_id} != {by.municipality_id}:
        raise Refusal("access.other_municipality")
    if deputy.left_on is not None:
        raise Refusal("access.left", name=deputy.name)
    same = coming_deputies(by).filter(person=person, deputy=deputy)
    if same.filter(starts_on__lte=ends_on, ends_on__gte=starts_on).exists():
        raise Refusal("access.deputy_overlap", name=deputy.name)
    row = Deputy.objects.create(
        municipality_id=by.municipality_id, person=person, deputy=deputy, starts_on=starts_on, ends_on=ends_on
    )
    record(by, "access.appoint_deputy", row, ["person", "deputy", "starts_on", "ends_on"])
    return row


@transaction.atomic
def end_deputy(*, by: Viewer, deputy: Deputy) -> None:
    """Call a deputy off now. Both the person and the deputy may do it."""
    if by.person_id != deputy.deputy_id:
        _check_may(by, deputy.person)
    if deputy.called_off_on is not None:
        return
    deputy.called_off_on = today()
    deputy.save(update_fields=["called_off_on"])
    record(by, "access.end_deputy", deputy, ["called_off_on"])


def _check_may(by: Viewer, person: Person) -> None:
    if by.user_id is None or by.person_id != person.pk:
        by.require("access.manage")
