"""Ports that access defines: what a person holds, and what waits for a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils.functional import Promise

from samsyn.accounts.viewer import Viewer
from samsyn.base.ports import Port


@dataclass(frozen=True)
class Holding:
    """One thing a person holds, as the hand-over page lists it."""

    kind: str  # "measures"
    id: int
    label: str  # "3:8 Mindre vårdslös körning"


@dataclass(frozen=True)
class HoldingKind:
    """A kind of thing that can be handed over. `holdings(viewer, person_id)`;
    `hand_over(by=, holding_id=, leaving_id=, successor_id=)` moves one and keeps history."""

    code: str
    title: str | Promise
    holdings: Callable[[Viewer, int], Sequence[Holding]]
    hand_over: Callable[..., None]


@dataclass(frozen=True)
class Todo:
    """What waits for the viewer: a number, what, why now, where to go."""

    count: int
    what: str | Promise
    why: str | Promise
    url: str
    late: bool = False
    due: date | None = None


@dataclass(frozen=True)
class Own:
    """Something the viewer keeps open for themselves: its name, what to know of it, where a press ends it."""

    name: str
    detail: str
    end_url: str


@dataclass(frozen=True)
class OwnKind:
    """A kind of it, as the viewer's own page lists it; `url` is where one is made."""

    title: str | Promise
    about: str | Promise
    url: str
    make: str | Promise
    rows: Sequence[Own]


@dataclass(frozen=True)
class QuickLogIn:
    """Someone one may log in as with one press: only the demo has such."""

    name: str
    place: str
    url: str
    key: str  # posted as "person"


@dataclass(frozen=True)
class WayIn:
    """Another way in than log-in or one-time link. `viewer(request)` is None where the request does not come by it."""

    viewer: Callable[[HttpRequest], Viewer | None]


HOLDINGS: Port[HoldingKind] = Port("holdings")
TODOS: Port[Callable[[Viewer], Sequence[Todo]]] = Port("todos")
QUICK_LOG_INS: Port[Callable[[], Sequence[QuickLogIn]]] = Port("quick_log_ins")
OWN: Port[Callable[[Viewer], OwnKind | None]] = Port("own")
WAYS_IN: Port[WayIn] = Port("ways_in")
