"""Coverage: who has been heard from, a unit, an area and a week at a time. Two questions however many units."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import FilteredRelation, Q, QuerySet
from django.db.models.functions import TruncDate

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import STOCKHOLM, day_begins, today
from samsyn.incidents.models import Report, ReportingUnit
from samsyn.incidents.queries.units import all_units, units
from samsyn.incidents.rules.coverage import (
    MONTH,
    SILENT,
    Expected,
    Finding,
    Heard,
    Period,
    Tally,
    finding,
    last_period,
    period_of,
    state_in,
    states,
    tally,
    weeks_between,
)

# unit, the day it came, the day it tells of, "nothing" from and to
Told = tuple[int, date | None, date | None, date | None, date | None]
ABOUT = ("rhythm", "starts_on", "ends_on", "area_id")  # what its weeks depend on


@dataclass(frozen=True)
class UnitWeeks:
    """A unit's state in each week."""

    unit: ReportingUnit
    states: tuple[str, ...]


@dataclass(frozen=True)
class AreaWeeks:
    """An area's units (those without an area where it is None) and how many of them answered in each week."""

    area_id: int | None
    name: str
    units: tuple[UnitWeeks, ...]
    tallies: tuple[Tally, ...]


@dataclass(frozen=True)
class Coverage:
    """Who was heard from in some weeks, which are told by their Mondays."""

    weeks: tuple[date, ...]
    units: tuple[UnitWeeks, ...]

    def tally(self, number: int, area_ids: frozenset[int | None] | None = None) -> Tally:
        """How many answered in the week with this number, in all or in some areas."""
        rows = (row for row in self.units if area_ids is None or row.unit.area_id in area_ids)
        return tally(row.states[number] for row in rows)

    def finding(self, number: int) -> Finding:
        """What to say of the week with this number."""
        return finding([(row.unit.name, row.states[number]) for row in self.units])

    def areas(self) -> list[AreaWeeks]:
        """Each area by name, with its units; those without an area last."""
        found: dict[tuple[bool, str, int | None], list[UnitWeeks]] = {}
        for row in self.units:
            area = row.unit.area
            found.setdefault((area is None, area.name if area else "", row.unit.area_id), []).append(row)
        return [
            AreaWeeks(area_id, name, tuple(rows), self._tallies(rows))
            for (_none, name, area_id), rows in sorted(found.items(), key=lambda item: item[0][:2])
        ]

    def _tallies(self, rows: Sequence[UnitWeeks]) -> tuple[Tally, ...]:
        return tuple(tally(row.states[number] for row in rows) for number in range(len(self.weeks)))


@dataclass(frozen=True)
class Silent:
    """A unit that has not been heard from in its last period."""

    unit: ReportingUnit
    period: Period


def coverage(viewer: Viewer, first: date, last: date) -> Coverage:
    """Who was heard from in the weeks from that of `first` to that of `last`, as it is known today."""
    weeks = weeks_between(first, last)
    rows = list(_there(all_units(viewer), weeks[0], weeks[-1]))
    return _covered(weeks, rows, heard(viewer, rows, _asked_from(weeks[0])))


def coverage_of_week(viewer: Viewer, week: date) -> Coverage:
    """As `coverage` of one week, by its Monday, in one question; of its units only ABOUT is known."""
    since = _asked_from(week)
    recent = Q(reports__received_at__gte=day_begins(since)) | Q(reports__nothing_to__gte=since)
    found = (
        _there(all_units(viewer), week, week)
        .select_related(None)
        .order_by("pk")
        .annotate(told=FilteredRelation("reports", condition=recent))
        .annotate(came_on=TruncDate("told__received_at", tzinfo=STOCKHOLM))
        .values_list(
            "pk", "came_on", "told__incidents__day", "told__nothing_from", "told__nothing_to", *ABOUT
        )
        .distinct()
    )
    units_: dict[int, ReportingUnit] = {}
    told: list[Told] = []
    for pk, came_on, of_day, nothing_from, nothing_to, *about in found:
        units_[pk] = ReportingUnit(pk=pk, **dict(zip(ABOUT, about, strict=True)))
        told.append((pk, came_on, of_day, nothing_from, nothing_to))
    return _covered([week], list(units_.values()), _by_unit(units_, told))


def _asked_from(week: date) -> date:
    # a unit that reports by the month is asked about from where the first week's month begins
    begins = period_of(MONTH, week)
    return min(week - timedelta(days=7), begins.first if begins else week)


def _covered(weeks: Sequence[date], rows: Sequence[ReportingUnit], told: dict[int, Heard]) -> Coverage:
    day = today()
    return Coverage(
        tuple(weeks),
        tuple(
            UnitWeeks(row, states(expected(row), weeks, told.get(row.pk, Heard()), day))
            for row in rows
            if row.rhythm != ReportingUnit.Rhythm.NONE
        ),
    )


def silent(viewer: Viewer) -> list[Silent]:
    """The units that were not heard from in their last period that is over."""
    day = today()
    found = [(row, period) for row in units(viewer) if (period := last_period(row.rhythm, day))]
    if not found:
        return []
    told = heard(viewer, [row for row, _period in found], min(period.first for _row, period in found))
    return [
        Silent(row, period)
        for row, period in found
        if state_in(expected(row), period, told.get(row.pk, Heard()), day) == SILENT
    ]


def is_silent(viewer: Viewer, unit: ReportingUnit, period: Period) -> bool:
    """Whether nothing was heard from the unit in the period."""
    told = heard(viewer, [unit], period.first)
    return state_in(expected(unit), period, told[unit.pk], today()) == SILENT


def expected(unit: ReportingUnit) -> Expected:
    """What the unit is expected to do."""
    return Expected(unit.rhythm, unit.starts_on, unit.ends_on)


def heard(viewer: Viewer, rows: Sequence[ReportingUnit], since: date) -> dict[int, Heard]:
    """What was heard from each unit since a day: the days it reported on and of, and what it said "nothing" for."""
    return _by_unit([row.pk for row in rows], _reports(viewer, rows, since))


def _by_unit(unit_ids: Iterable[int], told: Iterable[Told]) -> dict[int, Heard]:
    days: dict[int, set[date]] = {}
    nothing: dict[int, set[tuple[date, date]]] = {}
    for unit_id, came_on, of_day, first, last in told:
        if first is not None and last is not None:
            nothing.setdefault(unit_id, set()).add((first, last))
        elif of_day is not None and came_on is not None:
            days.setdefault(unit_id, set()).update((came_on, of_day))
    return {pk: Heard(frozenset(days.get(pk, ())), tuple(sorted(nothing.get(pk, ())))) for pk in unit_ids}


def _reports(viewer: Viewer, rows: Sequence[ReportingUnit], since: date) -> Iterable[Told]:
    recent = Q(received_at__gte=day_begins(since)) | Q(nothing_to__gte=since)
    found = Report.objects.filter(recent, municipality_id=viewer.municipality_id, unit__in=rows)
    # refused reports count too: the unit was heard from
    return (
        found.annotate(came_on=TruncDate("received_at", tzinfo=STOCKHOLM))
        .values_list("unit_id", "came_on", "incidents__day", "nothing_from", "nothing_to")
        .distinct()
    )


def _there(rows: QuerySet[ReportingUnit], first: date, last: date) -> QuerySet[ReportingUnit]:
    # units that were there at some time in the weeks
    ended = Q(ends_on__isnull=True) | Q(ends_on__gt=first)
    return rows.filter(ended, starts_on__lte=last + timedelta(days=6))
