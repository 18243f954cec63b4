"""Streets, taken in as a list that replaces what is known of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.places.models import Street
from samsyn.places.queries.locating import located
from samsyn.places.queries.named import streets
from samsyn.places.rules.street_files import NewStreet
from samsyn.places.sockets import check_words

FIELDS = ("x", "y", "line", "area")


@dataclass(frozen=True)
class Taken:
    """How many streets were new, changed, and as before."""

    added: int
    changed: int
    unchanged: int


@transaction.atomic
def take_in_streets(*, by: Viewer, rows: Sequence[NewStreet]) -> Taken:
    """Add the streets that are new by name, and change those whose place is another. None is removed."""
    by.require("places.edit")
    check_words(by, *(row.name for row in rows))
    known = {street.name.casefold(): street for street in streets(by)}
    wanted = {row.name.casefold(): row for row in rows}
    found = located(by, [row.point for row in wanted.values()], today())
    added, changed = [], []
    for (key, row), area in zip(wanted.items(), found, strict=True):
        x, y = row.point or (None, None)
        street = known.get(key)
        if street is None:
            added.append(
                Street(municipality_id=by.municipality_id, name=row.name, x=x, y=y, line=row.line, area=area)
            )
        elif row.point and (street.x, street.y, street.line, street.area_id) != (
            x, y, row.line, area.pk if area else None,
        ):  # fmt: skip
            street.x, street.y, street.line, street.area = x, y, row.line, area
            changed.append(street)
    Street.objects.bulk_create(added, batch_size=1000)
    Street.objects.bulk_update(changed, FIELDS, batch_size=200)
    if added or changed:
        record(by, "places.take_in_streets", None, ["name", *FIELDS])
    return Taken(len(added), len(changed), len(wanted) - len(added) - len(changed))
