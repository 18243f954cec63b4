"""Changing a measure: each save that changes something is a new version."""

from dataclasses import replace
from typing import Any

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Conflict, Refusal
from samsyn.plans.commands.contents import as_values, write_version
from samsyn.plans.commands.measures import check_free, last_position
from samsyn.plans.models import Measure, MeasureVersion, PriorityArea
from samsyn.plans.queries.contents import content_of, in_words, whole
from samsyn.plans.rules import MeasureContent, changed_fields, checked


@transaction.atomic
def change_measure(*, by: Viewer, measure: Measure, expected_revision: int, **fields: Any) -> MeasureVersion:
    """Give the measure a new version with what `fields` name changed (those of MeasureContent).

    A save that changes nothing makes no version. Conflict where `expected_revision` is stale, with the fields
    in which the stored measure and the caller's differ.
    """
    by.require("plans.edit")
    row = Measure.objects.select_for_update(of=("self",)).get(
        municipality_id=by.municipality_id, pk=measure.pk
    )
    if row.removed_on:
        raise Refusal("plans.removed", number=row.number)
    current = whole(MeasureVersion.objects).get(measure=row, valid_to__isnull=True)
    before = content_of(current)
    after = checked(replace(before, **as_values(by, fields)))
    changed = changed_fields(before, after)
    if not changed:
        return current
    if row.revision != expected_revision:
        raise _conflict(by, before, after, changed)
    if {"area", "number"} & set(changed):
        _move(by, row, after)
    row.revision += 1
    row.save(update_fields=["area", "number", "position", "revision"])
    version = write_version(by, row, after, current)
    record(by, "plans.change_measure", row, changed)
    measure.refresh_from_db(fields=["area", "number", "position", "revision"])
    return version


def _conflict(by: Viewer, before: MeasureContent, after: MeasureContent, changed: list[str]) -> Conflict:
    theirs, mine = in_words(by, before), in_words(by, after)
    return Conflict("plans.stale", theirs={n: theirs[n] for n in changed}, mine={n: mine[n] for n in changed})


def _move(by: Viewer, row: Measure, content: MeasureContent) -> None:
    check_free(by, content, except_for=row.pk)
    if row.area_id != content.area:
        area = PriorityArea.objects.get(municipality_id=by.municipality_id, pk=content.area)
        if area.plan_id != row.area.plan_id:
            raise Refusal("plans.other_plan")
        row.area, row.position = area, last_position(area.pk) + 1
    row.number = content.number
