"""Reading agreements, plans, measures and their versions."""

from samsyn.plans.queries.contents import content_of, in_words, names, whole
from samsyn.plans.queries.links import activities_for, linked_plans, measures_for
from samsyn.plans.queries.plans import (
    AreaRows,
    MeasureRow,
    agreements,
    all_areas,
    areas,
    areas_of_version,
    areas_with_measures,
    current_plan,
    current_versions,
    measures,
    plans,
    versions_of,
)

__all__ = [
    "AreaRows",
    "MeasureRow",
    "activities_for",
    "agreements",
    "all_areas",
    "areas",
    "areas_of_version",
    "areas_with_measures",
    "content_of",
    "current_plan",
    "current_versions",
    "in_words",
    "linked_plans",
    "measures",
    "measures_for",
    "names",
    "plans",
    "versions_of",
    "whole",
]
