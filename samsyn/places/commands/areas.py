"""Areas: added, renamed, moved in the tree, drawn anew from a day, retired. What held before stays as it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from samsyn.accounts.queries import municipality
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.places.commands.moving import settle
from samsyn.places.models import Area, AreaVersion
from samsyn.places.queries.named import areas
from samsyn.places.queries.tree import version_now
from samsyn.places.rules.borders import ALWAYS, Border, border_of, same
from samsyn.places.rules.municipalities import outline_of
from samsyn.places.sockets import check_words

FIELDS = ("name", "parent", "border")
RANKS = {Area.Kind.MUNICIPALITY: 0, Area.Kind.GROUP: 1, Area.Kind.DISTRICT: 2, Area.Kind.DESO: 3}


@dataclass(frozen=True)
class Change:
    """What was changed of an area, and from which day."""

    fields: Sequence[str]
    starts_on: date


@transaction.atomic
def add_area(*, by: Viewer, kind: str, name: str, starts_on: date | None = None, **more: Any) -> Area:
    """Add an area with what `added` takes; those who keep areas are told where it has a border."""
    area = added(by, kind=kind, name=name, starts_on=starts_on, **more)
    if more.get("geometry"):
        settle(by, [area], starts_on or ALWAYS)
    return area


@transaction.atomic
def change_area(*, by: Viewer, area: Area, starts_on: date | None = None, **more: Any) -> bool:
    """Change what `changed` takes; those who keep areas are told where the border is another."""
    change = changed(by, area, starts_on=starts_on, **more)
    if "border" in change.fields:
        settle(by, [area], change.starts_on)
    return bool(change.fields)


def added(
    by: Viewer,
    *,
    kind: str,
    name: str,
    parent: Area | None = None,
    geometry: dict[str, Any] | None = None,
    code: str = "",
    source: str = "",
    starts_on: date | None = None,
) -> Area:
    """A new area. `geometry` is a GeoJSON polygon in SWEREF 99 TM; without one the area is known by name only.

    Without a day it holds as far back as there are reports.
    """
    by.require("places.edit")
    starts_on = _checked_day(starts_on or ALWAYS)
    check_words(by, source)
    name = _free_name(by, kind, name)
    _check_parent(by, None, kind, parent)
    border = border_of(geometry) if geometry else None
    area = Area.objects.create(
        municipality_id=by.municipality_id, kind=Area.Kind(kind), code=code[:40], name=name, parent=parent
    )
    _new_version(area, border, source, starts_on)
    record(by, "places.add_area", area, ["kind", "code", "name", "parent", "border"])
    return area


def changed(
    by: Viewer,
    area: Area,
    *,
    name: str | None = None,
    parent: Area | str | None = "same",
    geometry: dict[str, Any] | None = None,
    source: str = "",
    starts_on: date | None = None,
) -> Change:
    """Give the area another name, parent or border from a day; what is left out stays.

    Without a day a name or parent holds from today, and a border is put right for as long as it has held.
    """
    by.require("places.edit")
    check_words(by, source)
    area = Area.objects.select_for_update().get(pk=area.pk, municipality_id=by.municipality_id)
    if area.retired_on is not None:
        raise Refusal("places.area_retired", name=area.name)
    current = version_now(by, area)
    fields = []
    if name is not None and canonical(name) != area.name:
        area.name = _free_name(by, area.kind, name, but=area)
        fields.append("name")
    if not isinstance(parent, str) and parent != area.parent:
        _check_parent(by, area, area.kind, parent)
        area.parent = parent
        fields.append("parent")
    border = border_of(geometry) if geometry else None
    if border and not same(border.geometry, current.geometry):
        fields.append("border")
    day = _checked_day(starts_on or (current.starts_on if "border" in fields else today()))
    if not fields:
        return Change(fields, day)
    if "border" not in fields:
        border, source = _border_kept(current), current.source
    _replace(current, area, border, source, day)
    area.save(update_fields=["name", "parent"])
    record(by, "places.change_area", area, fields)
    return Change(fields, day)


@transaction.atomic
def retire_area(*, by: Viewer, area: Area) -> None:
    """Nobody can choose it any more, and nothing new is placed in it; what was reported there keeps it."""
    by.require("places.edit")
    if area.retired_on is not None:
        raise Refusal("places.area_retired", name=area.name)
    if areas(by).filter(parent=area).exists():
        raise Refusal("places.area_has_children", name=area.name)
    current = version_now(by, area)
    if current.starts_on < today():
        current.ends_on = today()
        current.save(update_fields=["ends_on"])
    area.retired_on = today()
    area.save(update_fields=["retired_on"])
    record(by, "places.retire_area", area, ["retired_on"])
    if current.geometry is not None:
        settle(by, [area], today())


@transaction.atomic
def take_in_municipality(*, by: Viewer) -> Area:
    """The municipality's own border, as it comes with Samsyn: a new root, or the root's border as it is now."""
    by.require("places.edit")
    here = municipality(by)
    outline = outline_of(here.code)
    if outline is None:
        raise Refusal("places.no_outline", number=here.code)
    root = areas(by).filter(kind=Area.Kind.MUNICIPALITY).first()
    if root is None:
        return add_area(
            by=by, kind="municipality", name=outline.name, geometry=outline.geometry, code=here.code,
            source=outline.source,
        )  # fmt: skip
    if not change_area(by=by, area=root, geometry=outline.geometry, source=outline.source):
        raise Refusal("places.same_outline")
    return root


def _new_version(area: Area, border: Border | None, source: str, starts_on: date) -> None:
    AreaVersion.objects.create(
        municipality_id=area.municipality_id,
        area=area,
        name=area.name,
        parent=area.parent,
        geometry=border.geometry if border else None,
        west=border.west if border else None,
        south=border.south if border else None,
        east=border.east if border else None,
        north=border.north if border else None,
        source=canonical(source)[:200],
        starts_on=starts_on,
    )


def _replace(current: AreaVersion, area: Area, border: Border | None, source: str, starts_on: date) -> None:
    """End the version that holds and begin another; one that began on the same day never held."""
    if starts_on < current.starts_on:
        raise Refusal("places.before_current", name=current.name, day=current.starts_on.isoformat())
    if starts_on == current.starts_on:
        current.delete()  # a new row, so that whoever keeps borders ready sees that they are others
    else:
        current.ends_on = starts_on
        current.save(update_fields=["ends_on"])
    _new_version(area, border, source, starts_on)


def _border_kept(current: AreaVersion) -> Border | None:
    if current.geometry is None:
        return None
    return border_of(current.geometry)


def _checked_day(starts_on: date) -> date:
    if starts_on > today():
        raise Refusal("places.day_to_come")
    return starts_on


def _free_name(by: Viewer, kind: str, name: str, but: Area | None = None) -> str:
    name = canonical(name).replace("\n", " ")[:120]
    if not name:
        raise Refusal("places.no_name")
    check_words(by, name)
    others = areas(by).filter(kind=kind).exclude(pk=but.pk if but else 0).values_list("name", flat=True)
    if name.casefold() in {other.casefold() for other in others}:
        raise Refusal("places.area_name", name=name)
    return name


def _check_parent(by: Viewer, area: Area | None, kind: str, parent: Area | None) -> None:
    if kind == Area.Kind.MUNICIPALITY:
        whole = areas(by).filter(kind=kind)
        if parent is not None or whole.exclude(pk=area.pk if area else 0).exists():
            raise Refusal("places.one_root")
        return
    if parent is None:
        return
    if parent.municipality_id != by.municipality_id or parent.retired_on is not None:
        raise Refusal("places.area_retired", name=parent.name)
    if RANKS[Area.Kind(parent.kind)] > RANKS[Area.Kind(kind)]:
        raise Refusal("places.parent_finer", name=parent.name)
    above = {row.pk: row.parent_id for row in areas(by)}
    step: int | None = parent.pk
    while step is not None:
        if area is not None and step == area.pk:
            raise Refusal("places.parent_below", name=parent.name)
        step = above.get(step)
