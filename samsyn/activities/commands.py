"""Writing activities: add, change, mark as done, cancel, open again."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity, ActivityKind, ActivityPartner
from samsyn.activities.rules import check_days, check_done, checked_text
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Conflict, Refusal
from samsyn.base.text import canonical
from samsyn.organisations.models import Organisation
from samsyn.places.commands import place_named
from samsyn.places.models import Place

TEXTS = ("title", "public_line", "internal_note")
FIELDS = ("kind", "starts_on", "ends_on", "place", "participants", "done", *TEXTS)


@transaction.atomic
def add_activity(
    *,
    by: Viewer,
    kind: ActivityKind,
    title: str,
    starts_on: date,
    ends_on: date | None = None,
    place: Place | None = None,
    place_name: str = "",
    partners: Iterable[Organisation] = (),
    participants: int | None = None,
    public_line: str = "",
    internal_note: str = "",
    done: bool = False,
) -> Activity:
    """Add a dated deed. `place_name` is used where no `place` is given, and remembered as a place."""
    by.require("activities.edit")
    if kind.retired_on:
        raise Refusal("activities.kind_retired", name=kind.name)
    row = Activity(municipality_id=by.municipality_id)
    texts = {"title": title, "public_line": public_line, "internal_note": internal_note}
    place = place or place_named(by=by, name=place_name)
    rest = {"starts_on": starts_on, "ends_on": ends_on, "place": place, "participants": participants}
    _fill(row, {"kind": kind, "done": done, **rest, **texts})
    row.save()
    _set_partners(row, partners)
    record(by, "activities.add_activity", row, [*FIELDS, "partners"])
    return row


@transaction.atomic
def change_activity(
    *,
    by: Viewer,
    activity: Activity,
    expected_revision: int,
    partners: Iterable[Organisation] | None = None,
    **fields: Any,
) -> Activity:
    """Change what `fields` name (those of FIELDS). Conflict where somebody saved since `expected_revision`."""
    by.require("activities.edit")
    row = Activity.objects.select_for_update(of=("self",)).get(
        municipality_id=by.municipality_id, pk=activity.pk
    )
    changed = [name for name, value in fields.items() if getattr(row, name) != value]
    if row.revision != expected_revision and changed:
        theirs = {name: _shown(getattr(row, name)) for name in changed}
        raise Conflict("activities.stale", theirs=theirs, mine={n: _shown(fields[n]) for n in changed})
    _fill(row, fields)
    row.revision += 1
    row.save()
    if partners is not None:
        _set_partners(row, partners)
    record(by, "activities.change_activity", row, [*changed, *(["partners"] if partners is not None else [])])
    return row


@transaction.atomic
def add_kind(*, by: Viewer, name: str, operational: bool = False) -> ActivityKind:
    """Add a kind to the municipality's list; a kind that was taken out of use is brought back."""
    by.require("activities.edit")
    name = _kind_name(by, name)
    row, _ = ActivityKind.objects.update_or_create(
        municipality_id=by.municipality_id,
        name=name,
        defaults={"operational": operational, "retired_on": None},
    )
    record(by, "activities.add_kind", row, ["name", "operational"])
    return row


@transaction.atomic
def change_kind(*, by: Viewer, kind: ActivityKind, name: str, operational: bool, used: bool) -> None:
    """Rename a kind, say whether it is operational, take it out of use or bring it back."""
    by.require("activities.edit")
    row = ActivityKind.objects.get(municipality_id=by.municipality_id, pk=kind.pk)
    row.name = _kind_name(by, name, except_for=row.pk)
    row.operational = operational
    row.retired_on = None if used else row.retired_on or today()
    row.save(update_fields=["name", "operational", "retired_on"])
    record(by, "activities.change_kind", row, ["name", "operational", "retired_on"])


def _kind_name(by: Viewer, name: str, except_for: int = 0) -> str:
    name = canonical(name).replace("\n", " ")[:80]
    if not name:
        raise Refusal("activities.no_kind")
    same = ActivityKind.objects.filter(municipality_id=by.municipality_id, name=name, retired_on__isnull=True)
    if same.exclude(pk=except_for).exists():
        raise Refusal("activities.kind_exists", name=name)
    return name


@transaction.atomic
def mark_done(*, by: Viewer, activity: Activity) -> None:
    """Say that it was carried out."""
    by.require("activities.edit")
    row = _open(by, activity)
    check_done(done=True, starts_on=row.starts_on, today=today())
    row.done, row.revision = True, row.revision + 1
    row.save(update_fields=["done", "revision"])
    record(by, "activities.mark_done", row, ["done"])


@transaction.atomic
def cancel_activity(*, by: Viewer, activity: Activity, why: str = "") -> None:
    """Say that it never took place. It stays in the list, struck out."""
    by.require("activities.edit")
    row = _open(by, activity)
    row.cancelled_on, row.cancelled_why = today(), checked_text("title", why or "–")[:200]
    row.revision += 1
    row.save(update_fields=["cancelled_on", "cancelled_why", "revision"])
    record(by, "activities.cancel_activity", row, ["cancelled_on", "cancelled_why"])


@transaction.atomic
def reopen_activity(*, by: Viewer, activity: Activity) -> None:
    """Take back that it was done or cancelled."""
    by.require("activities.edit")
    row = Activity.objects.get(municipality_id=by.municipality_id, pk=activity.pk)
    row.done, row.cancelled_on, row.cancelled_why = False, None, ""
    row.revision += 1
    row.save(update_fields=["done", "cancelled_on", "cancelled_why", "revision"])
    record(by, "activities.reopen_activity", row, ["cancelled_on", "done"])


def _open(by: Viewer, activity: Activity) -> Activity:
    row = Activity.objects.get(municipality_id=by.municipality_id, pk=activity.pk)
    if row.done or row.cancelled_on:
        raise Refusal("activities.ended")
    return row


def _fill(row: Activity, fields: dict[str, Any]) -> None:
    for name, value in fields.items():
        if name not in FIELDS:
            raise TypeError(f"an activity has no field {name}")
        setattr(row, name, checked_text(name, value) if name in TEXTS else value)
    check_days(row.starts_on, row.ends_on)
    check_done(done=row.done, starts_on=row.starts_on, today=today())


def _set_partners(row: Activity, partners: Iterable[Organisation]) -> None:
    wanted = {partner.pk: partner for partner in partners}
    ActivityPartner.objects.filter(activity=row).exclude(organisation__in=wanted).delete()
    there = set(ActivityPartner.objects.filter(activity=row).values_list("organisation_id", flat=True))
    ActivityPartner.objects.bulk_create(
        ActivityPartner(municipality_id=row.municipality_id, activity=row, organisation=partner)
        for pk, partner in wanted.items()
        if pk not in there
    )


def _shown(value: Any) -> str:
    return "" if value is None else str(value)
