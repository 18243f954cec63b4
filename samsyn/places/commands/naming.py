"""Places that people call by name."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.places.models import Area, Place
from samsyn.places.queries.locating import located
from samsyn.places.queries.named import places
from samsyn.places.rules.sweref import in_sweden
from samsyn.places.sockets import HOME_TOLD, check_words

FIELDS = ("name", "aliases", "x", "y", "area", "is_home")
MOST_ALIASES = 20


@transaction.atomic
def place_named(*, by: Viewer, name: str) -> Place | None:
    """The place with this name, added if nobody has named it before; None for an empty name."""
    by.require("activities.edit")
    name = _one_line(name)
    if not name:
        return None
    check_words(by, name)
    known = _called(by, name)
    if known:
        return known
    place = Place.objects.create(municipality_id=by.municipality_id, name=name)
    record(by, "places.place_named", place, ["name"])
    return place


@transaction.atomic
def add_place(
    *,
    by: Viewer,
    name: str,
    aliases: Sequence[str] = (),
    point: tuple[int, int] | None = None,
    area: Area | None = None,
    is_home: bool = False,
) -> Place:
    """Add a place, or take one up again that was retired. Its area is the one that holds the point."""
    by.require("places.edit")
    name = _checked_name(by, name)
    known = next((row for row in places(by) if row.name.casefold() == name.casefold()), None)
    if known and known.retired_on is None:
        raise Refusal("places.place_name", name=name)
    place = known or Place(municipality_id=by.municipality_id)
    place.name, place.retired_on = name, None
    _fill(by, place, aliases=aliases, point=point, area=area, is_home=is_home)
    place.save()
    record(by, "places.add_place", place, FIELDS)
    if place.is_home:
        _tell_of_home(by, place)
    return place


@transaction.atomic
def change_place(*, by: Viewer, place: Place, **fields: Any) -> None:
    """Change what `fields` name: name, aliases, point, area, is_home."""
    by.require("places.edit")
    if "name" in fields:
        name = _checked_name(by, fields.pop("name"))
        others = places(by).exclude(pk=place.pk).values_list("name", flat=True)
        if name.casefold() in {other.casefold() for other in others}:
            raise Refusal("places.place_name", name=name)
        place.name = name
    _fill(by, place, **fields)
    place.save(update_fields=FIELDS)
    record(by, "places.change_place", place, FIELDS)
    if place.is_home:
        _tell_of_home(by, place)


@transaction.atomic
def retire_place(*, by: Viewer, place: Place) -> None:
    """The name means nothing any more in new reports; those that name it keep it."""
    by.require("places.edit")
    if place.retired_on is None:
        place.retired_on = today()
        place.save(update_fields=["retired_on"])
        record(by, "places.retire_place", place, ["retired_on"])


@transaction.atomic
def merge_place(*, by: Viewer, place: Place, into: Place) -> None:
    """Both are one place: its names become other names of `into`, and it is used no more. What names it keeps it."""
    by.require("places.edit")
    if place.pk == into.pk or into.retired_on is not None or place.retired_on is not None:
        raise Refusal("places.not_two_places")
    fields: dict[str, Any] = {"aliases": [*into.aliases, place.name, *place.aliases]}
    if into.x is None and place.x is not None and place.y is not None:
        fields["point"] = (place.x, place.y)
    retire_place(by=by, place=place)
    change_place(by=by, place=into, is_home=into.is_home or place.is_home, **fields)


def _tell_of_home(by: Viewer, place: Place) -> None:
    for told in HOME_TOLD:
        told(by, place)


def _called(by: Viewer, name: str) -> Place | None:
    """The place in use with this name or other name, else the one that had the name."""
    key, rows = name.casefold(), list(places(by))
    for row in rows:
        if row.retired_on is None and key in {one.casefold() for one in (row.name, *row.aliases)}:
            return row
    return next((row for row in rows if row.name.casefold() == key), None)


def _fill(by: Viewer, place: Place, **fields: Any) -> None:
    if "aliases" in fields:
        place.aliases = _checked_aliases(by, place.name, fields["aliases"])
    if "point" in fields:
        point = fields["point"]
        if point is not None and not in_sweden(*point):
            raise Refusal("places.point_outside")
        place.x, place.y = point or (None, None)
    if "is_home" in fields:
        place.is_home = fields["is_home"]
    if fields.get("area") is not None:
        place.area = fields["area"]
    elif "area" in fields or "point" in fields:
        point = (place.x, place.y) if place.x is not None and place.y is not None else None
        (place.area,) = located(by, [point], today())


def _checked_name(by: Viewer, name: str) -> str:
    name = _one_line(name)
    if not name:
        raise Refusal("places.no_name")
    check_words(by, name)
    return name


def _checked_aliases(by: Viewer, name: str, aliases: Sequence[str]) -> list[str]:
    check_words(by, *map(_one_line, aliases))
    found = {alias.casefold(): alias for alias in map(_one_line, aliases) if alias}
    found.pop(name.casefold(), None)
    if len(found) > MOST_ALIASES:
        raise Refusal("places.many_aliases", most=MOST_ALIASES)
    return list(found.values())


def _one_line(text: str) -> str:
    return canonical(text).replace("\n", " ")[:120]
