"""What happened to what somebody has reported: a step at a time, for many reports in three questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import local
from samsyn.incidents.models import Incident, IncidentEvent
from samsyn.incidents.queries.visible import own
from samsyn.incidents.rules.states import ACCEPTED

RECEIVED, REVIEWED, PICTURE, LED_TO = "received", "reviewed", "picture", "led_to"
ASKED, ANSWERED, REFUSED, TOGETHER = "asked", "answered", "refused", "together"
STEP_OF = {
    "asked": ASKED, "answered": ANSWERED, "refused": REFUSED, "accepted": REVIEWED, "led_to": LED_TO,
    "merged": TOGETHER,
}  # fmt: skip
TAKES_BACK = {"reopened": {REVIEWED, REFUSED}, "parted": {TOGETHER, REVIEWED}}


@dataclass(frozen=True)
class Step:
    """One thing that happened: when, in the words that the reporter may read; `week` is that of the picture."""

    code: str
    on: date
    words: str = ""
    week: int = 0


def feedback(viewer: Viewer, rows: Sequence[Incident]) -> dict[int, list[Step]]:
    """The steps of each of the viewer's own rows, in order; a reviewer's for any row.

    What is told about the event that a row is merged into is told here too. Others' questions and answers are not.
    """
    ids = {row.pk for row in rows}
    if not viewer.may("incidents.review"):
        ids &= set(own(viewer).filter(pk__in=ids).values_list("pk", flat=True))
    mains = {row.pk: row.merged_into_id for row in rows if row.pk in ids and row.merged_into_id}
    told = _events(viewer, ids | set(mains.values()))
    accepted = _accepted(viewer, set(mains.values()))
    return {
        row.pk: _steps(row, told, mains.get(row.pk), is_counted=_is_counted(row, accepted))
        for row in rows
        if row.pk in ids
    }


def _events(viewer: Viewer, ids: set[int]) -> dict[int, list[IncidentEvent]]:
    found: dict[int, list[IncidentEvent]] = {}
    rows = IncidentEvent.objects.filter(municipality_id=viewer.municipality_id, incident__in=ids)
    for event in rows.order_by("id"):
        found.setdefault(event.incident_id, []).append(event)
    return found


def _accepted(viewer: Viewer, ids: set[int]) -> set[int]:
    rows = Incident.objects.filter(municipality_id=viewer.municipality_id, pk__in=ids, state=ACCEPTED)
    return set(rows.values_list("pk", flat=True)) if ids else set()


def _is_counted(row: Incident, accepted: set[int]) -> bool:
    return row.state == ACCEPTED or row.merged_into_id in accepted


def _steps(
    row: Incident, told: dict[int, list[IncidentEvent]], main: int | None, *, is_counted: bool
) -> list[Step]:
    steps = [Step(RECEIVED, local(row.report.received_at).date())]
    of_main = [event for event in told.get(main or 0, []) if event.kind in ("accepted", "led_to")]
    for event in sorted([*told.get(row.pk, []), *of_main], key=lambda event: event.pk):
        gone = TAKES_BACK.get(event.kind, set())
        steps = [step for step in steps if step.code not in gone]
        if event.kind in STEP_OF:
            steps.append(Step(STEP_OF[event.kind], local(event.created_at).date(), event.words))
    return _with_picture(row, steps) if is_counted else steps


def _with_picture(row: Incident, steps: list[Step]) -> list[Step]:
    """An accepted report is in the picture of its day's week, from the day that it was reviewed."""
    at = next((nth for nth, step in enumerate(steps) if step.code == REVIEWED), len(steps) - 1)
    picture = Step(PICTURE, steps[at].on, week=row.day.isocalendar().week)
    return [*steps[: at + 1], picture, *steps[at + 1 :]]
