"""How well the reporting covers what a list shows: who was heard from in its last week that is over."""

from dataclasses import dataclass
from datetime import date, timedelta

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.base.remembered import Remembered
from samsyn.incidents.queries.choices import Choices
from samsyn.incidents.queries.coverage import Coverage, coverage_of_week
from samsyn.incidents.rules.coverage import Tally, monday
from samsyn.incidents.rules.filters import Filter

UNIT_ACTS = tuple(f"incidents.{act}_reporting_unit" for act in ("add", "change", "end", "resume"))
# a question that every list would ask, about a week that is over
_weeks: Remembered[tuple[int, date, date], Coverage] = Remembered(60, until=UNIT_ACTS)


@dataclass(frozen=True)
class Answered:
    """The week, by its Monday, and how many of the units expected there answered."""

    week: date
    tally: Tally


def answered(viewer: Viewer, asked: Filter, given: Choices) -> Answered:
    """For the whole municipality, or for the units of the chosen area, those within it and those around it."""
    day = today()
    last = min(day - timedelta(days=7), asked.until or day)
    week = monday(last)
    found = _weeks((viewer.municipality_id, week, day), lambda: coverage_of_week(viewer, week))
    return Answered(week, found.tally(0, given.around(asked.area) if asked.area else None))
