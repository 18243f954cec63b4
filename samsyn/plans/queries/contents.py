"""A version's content as a value, and a content's fields in words."""

from typing import Any

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.goals.queries import content_of as goal_content
from samsyn.organisations.queries import everyone, organisations, units
from samsyn.plans.models import LinkedPlan, MeasureVersion, PriorityArea
from samsyn.plans.rules import FIELDS, MeasureContent
from samsyn.plans.rules.names import Names
from samsyn.plans.wording import field_texts

_PLAIN = [
    name for name in FIELDS if name not in ("area", "unit", "owner", "deputy", "partners", "links", "goal")
]


def whole(rows: Any) -> QuerySet[MeasureVersion]:
    """`rows` with all that `content_of` reads, in four statements however many."""
    found: QuerySet[MeasureVersion] = rows.select_related(
        "measure__area", "area", "unit", "owner", "deputy", "goal"
    )
    return found.prefetch_related("partners__organisation", "links__plan", "goal__milestones")


def content_of(version: MeasureVersion) -> MeasureContent:
    """The version as one value."""
    return MeasureContent(
        area=version.area_id,
        unit=version.unit_id,
        owner=version.owner_id,
        deputy=version.deputy_id,
        partners=frozenset(partner.organisation_id for partner in version.partners.all()),
        links=frozenset(link.plan_id for link in version.links.all()),
        goal=goal_content(version.goal) if version.goal else None,
        **{name: getattr(version, name) for name in _PLAIN},
    )


def names(viewer: Viewer) -> Names:
    """Names of all that measures can point at, in five statements."""
    here = {"municipality_id": viewer.municipality_id}
    return Names(
        areas={area.pk: f"{area.number} {area.title}" for area in PriorityArea.objects.filter(**here)},
        units={unit.pk: unit.name for unit in units(viewer)},
        persons={person.pk: person.name for person in everyone(viewer)},
        organisations={row.pk: row.name for row in organisations(viewer)},
        plans={plan.pk: plan.title for plan in LinkedPlan.objects.filter(**here)},
    )


def in_words(viewer: Viewer, content: MeasureContent) -> dict[str, str]:
    """Every field of a content as text."""
    return field_texts(content, names(viewer))
