"""What one incident of a report holds before it is stored, and what it must hold."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.incidents.rules.windows import check_window, counted

Point = tuple[int, int]
LONGEST = {"text": 2000, "place": 160, "own_measure": 300}
MOST_INCIDENTS = 20
MOST_CORNERS = 200


@dataclass(frozen=True)
class NewIncident:
    """An incident as it comes in. `category` is a code; `point` and `line` are SWEREF 99 TM, whole metres.

    `place` is what the reporter calls the place; a named place, street or area of the municipality gives the point
    where none is given; with `is_rough` only the 250 m square around it is kept. `sight` is "own" or "second_hand",
    `police` is "yes", "no" or "unknown"; empty is not said.
    """

    category: str
    starts_at: datetime
    ends_at: datetime
    text: str = ""
    place: str = ""
    point: Point | None = None
    line: tuple[Point, ...] = ()
    is_rough: bool = False
    sight: str = ""
    going_on: bool = False
    police: str = ""
    own_measure: str = ""
    seriousness: int | None = None
    outside_id: str = ""

    @property
    def day(self) -> date:
        """The day that it is counted on."""
        return counted(self.starts_at).day


def checked(incident: NewIncident, moment: datetime) -> NewIncident:
    """The incident in canonical form; refuses what can't be stored."""
    clean = replace(
        incident,
        text=_text("text", incident.text),
        place=_text("place", incident.place).replace("\n", " "),
        own_measure=_text("own_measure", incident.own_measure).replace("\n", " "),
    )
    check_window(clean.starts_at, clean.ends_at, moment)
    if clean.seriousness is not None and not 1 <= clean.seriousness <= 5:
        raise Refusal("incidents.seriousness")
    if len(clean.line) > MOST_CORNERS:
        raise Refusal("incidents.long_line")
    return clean


def _text(field: str, text: str) -> str:
    clean = canonical(text)
    if len(clean) > LONGEST[field]:
        raise Refusal("incidents.long_text", longest=LONGEST[field])
    return clean


def check_count(incidents: Sequence[NewIncident]) -> None:
    """Refuse a report with nothing in it, or with more than anyone sees at once."""
    if not incidents:
        raise Refusal("incidents.nothing_in_report")
    if len(incidents) > MOST_INCIDENTS:
        raise Refusal("incidents.too_many", most=MOST_INCIDENTS)


def body_hash(incidents: Sequence[NewIncident], *about: object) -> str:
    """What tells whether the same key came with the same content."""
    content = [[asdict(incident) for incident in incidents], [str(one) for one in about]]
    return hashlib.sha256(json.dumps(content, default=str, ensure_ascii=False).encode()).hexdigest()
