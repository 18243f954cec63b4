"""The port where a package that keeps areas hears that borders have moved, in the transaction that moves them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from samsyn.accounts.viewer import Viewer
from samsyn.base.ports import Port


@dataclass(frozen=True)
class BordersMoved:
    """Borders of these areas are others from a day; where `since` is None, on all days that there have been."""

    areas: frozenset[int]
    since: date | None


BORDERS_MOVED: Port[Callable[[Viewer, BordersMoved], None]] = Port("borders_moved")
