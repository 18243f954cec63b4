"""A row that may be stored."""

from datetime import date, datetime
from typing import NamedTuple

from samsyn.incidents.rules.content import Point
from samsyn.incidents.rules.windows import counted

Question = tuple[int, int, str]


class Ready(NamedTuple):
    """What a row holds. `asks`: something in it may be a person, so that somebody must look at it."""

    point: Point | None
    category: str
    starts_at: datetime
    ends_at: datetime
    text: str
    place: str
    police: str
    own_measure: str
    seriousness: int | None
    outside_id: str
    questions: tuple[Question, ...]
    asks: bool
    line: tuple[Point, ...] = ()
    is_rough: bool = False

    @property
    def day(self) -> date:
        """The day that it is counted on."""
        return counted(self.starts_at).day
