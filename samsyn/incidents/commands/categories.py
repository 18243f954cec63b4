"""A municipality's own categories: added, renamed, ordered, retired. History keeps what each was called then."""

from typing import Any

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.incidents.models import Category, CategoryVersion, Incident
from samsyn.incidents.queries.categories import all_categories, categories
from samsyn.incidents.rules.naming import check_icon, checked_name, moved, new_code
from samsyn.privacy.queries import checked as guarded

FIELDS = ("name", "icon", "parent", "is_acute", "is_duty", "is_private")


@transaction.atomic
def add_category(
    *,
    by: Viewer,
    name: str,
    icon: str = "other",
    parent: Category | None = None,
    is_acute: bool = False,
    is_duty: bool = False,
    is_private: bool = False,
) -> Category:
    """Add a category of the municipality's own, last in the list."""
    by.require("incidents.manage")
    check_icon(icon)
    name = _free_name(by, name)
    _check_parent(by, None, parent)
    rows = list(all_categories(by))
    row = Category.objects.create(
        municipality_id=by.municipality_id,
        code=new_code(name, {other.code for other in rows}),
        name=name,
        icon=icon,
        parent=parent,
        position=max((other.position for other in rows), default=-1) + 1,
        is_acute=is_acute,
        is_duty=is_duty,
        is_private=is_private,
    )
    CategoryVersion.objects.create(
        municipality_id=by.municipality_id, category=row, name=name, starts_on=today()
    )
    record(by, "incidents.add_category", row, FIELDS)
    return row


@transaction.atomic
def change_category(*, by: Viewer, category: Category, **fields: Any) -> None:
    """Change what `fields` name (those of FIELDS). What is reported before a new name keeps the old one."""
    by.require("incidents.manage")
    if "name" in fields:
        fields["name"] = _free_name(by, fields["name"], but=category)
    if "parent" in fields:
        _check_parent(by, category, fields["parent"])
    if "icon" in fields:
        check_icon(fields["icon"])
    changed = [name for name in FIELDS if name in fields and getattr(category, name) != fields[name]]
    for name in changed:
        setattr(category, name, fields[name])
    if changed:
        category.save(update_fields=changed)
        record(by, "incidents.change_category", category, changed)
    if "name" in changed:
        _rename(by, category)
    if category.is_private and "is_private" in changed:
        _forget_places(by, category)


@transaction.atomic
def move_category(*, by: Viewer, category: Category, up: bool) -> None:
    """A step up or down among those beside it: the order of the form."""
    by.require("incidents.manage")
    beside = [row for row in categories(by) if row.parent_id == category.parent_id]
    if category not in beside:
        raise Refusal("incidents.category_retired", name=category.name)
    places = sorted(row.position for row in beside)
    places = places if len(set(places)) == len(places) else list(range(len(places)))
    for row, position in zip(moved(beside, category, up), places, strict=True):
        if row.position != position:
            row.position = position
            row.save(update_fields=["position"])
    record(by, "incidents.move_category", category, ["position"])


@transaction.atomic
def retire_category(*, by: Viewer, category: Category) -> None:
    """Nobody can choose it any more; what was reported keeps it."""
    by.require("incidents.manage")
    in_use = list(categories(by))
    if any(row.parent_id == category.pk for row in in_use):
        raise Refusal("incidents.category_has_children", name=category.name)
    if [row.pk for row in in_use] == [category.pk]:
        raise Refusal("incidents.last_category")
    if category.retired_on is None:
        category.retired_on = today()
        category.save(update_fields=["retired_on"])
        record(by, "incidents.retire_category", category, ["retired_on"])


@transaction.atomic
def bring_back_category(*, by: Viewer, category: Category) -> None:
    """It can be chosen again, under its own name if nothing else has taken it."""
    by.require("incidents.manage")
    _free_name(by, category.name, but=category)
    if category.retired_on is not None:
        category.retired_on = None
        category.save(update_fields=["retired_on"])
        record(by, "incidents.bring_back_category", category, ["retired_on"])


def _forget_places(by: Viewer, category: Category) -> None:
    """What is private from now on has been on the map: neither point, square nor line may stay."""
    rows = Incident.objects.filter(municipality_id=by.municipality_id, category=category)
    rows.update(place=None, x=None, y=None, line=None, cell_x=None, cell_y=None)


def _rename(by: Viewer, category: Category) -> None:
    versions = CategoryVersion.objects.filter(municipality_id=by.municipality_id, category=category)
    current = versions.get(ends_on__isnull=True)
    if current.starts_on == today():  # changed twice in a day: the first was never seen
        current.name = category.name
        current.save(update_fields=["name"])
        return
    current.ends_on = today()
    current.save(update_fields=["ends_on"])
    CategoryVersion.objects.create(
        municipality_id=by.municipality_id, category=category, name=category.name, starts_on=today()
    )


def _free_name(by: Viewer, name: str, but: Category | None = None) -> str:
    name = checked_name(name)
    guarded(by, name)
    others = [row for row in categories(by) if but is None or row.pk != but.pk]
    if name.casefold() in {row.name.casefold() for row in others}:
        raise Refusal("incidents.category_name", name=name)
    return name


def _check_parent(by: Viewer, category: Category | None, parent: Category | None) -> None:
    """Two levels are enough for a thumb: a sub-category has no sub-categories."""
    if parent is None:
        return
    has_children = category is not None and all_categories(by).filter(parent=category).exists()
    if parent.parent_id is not None or has_children or parent == category:
        raise Refusal("incidents.category_depth")
    if parent.retired_on is not None:
        raise Refusal("incidents.category_retired", name=parent.name)
