"""From the rows a caller names to a measure's content, and from content to a version's rows."""

from typing import Any

from samsyn.accounts.models import Tenanted
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal
from samsyn.goals.commands import add_goal_content
from samsyn.goals.models import Goal
from samsyn.goals.queries import content_of as goal_content
from samsyn.plans.models import Measure, MeasureLink, MeasurePartner, MeasureVersion
from samsyn.plans.rules import FIELDS, MeasureContent

ROWS = ("area", "unit", "owner", "deputy")
MANY = ("partners", "links")


def as_values(by: Viewer, fields: dict[str, Any]) -> dict[str, Any]:
    """A caller's rows as the plain values of MeasureContent; refuses rows of another municipality."""
    values: dict[str, Any] = {}
    for name, value in fields.items():
        if name not in FIELDS:
            raise TypeError(f"a measure has no field {name}")
        if name in ROWS:
            values[name] = _own(by, value)
        elif name in MANY:
            values[name] = frozenset(_own(by, row) for row in value)
        elif isinstance(value, Goal):
            _own(by, value)
            values[name] = goal_content(value)
        else:
            values[name] = value
    return values


def _own(by: Viewer, row: Tenanted | int | None) -> int | None:
    if row is None or isinstance(row, int):
        return row
    if row.municipality_id != by.municipality_id:
        raise Refusal("plans.other_municipality")
    pk: int = row.pk
    return pk


def write_version(
    by: Viewer, measure: Measure, content: MeasureContent, before: MeasureVersion | None
) -> MeasureVersion:
    """Close the version before, open one with `content`; a goal that says the same stays the same row."""
    moment = max(now(), before.valid_from) if before else now()
    if before:
        MeasureVersion.objects.filter(pk=before.pk).update(valid_to=moment)
    version = MeasureVersion.objects.create(
        municipality_id=by.municipality_id,
        measure=measure,
        revision=measure.revision,
        valid_from=moment,
        changed_by=by.actor,
        changed_by_name=by.name,
        goal=_goal(by, content, before),
        **{f"{name}_id": getattr(content, name) for name in ROWS},
        **{n: getattr(content, n) for n in FIELDS if n not in (*ROWS, *MANY, "goal")},
    )
    _write_many(by, version, content)
    return version


def _goal(by: Viewer, content: MeasureContent, before: MeasureVersion | None) -> Goal | None:
    if content.goal is None:
        return None
    if before and before.goal and goal_content(before.goal) == content.goal:
        return before.goal
    return add_goal_content(by=by, content=content.goal)


def _write_many(by: Viewer, version: MeasureVersion, content: MeasureContent) -> None:
    here = {"municipality_id": by.municipality_id, "version": version}
    MeasurePartner.objects.bulk_create(
        MeasurePartner(organisation_id=pk, **here) for pk in sorted(content.partners)
    )
    MeasureLink.objects.bulk_create(MeasureLink(plan_id=pk, **here) for pk in sorted(content.links))
