"""Ports of places: who hears, in the same transaction, that areas and points are others; who looks at new names."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from samsyn.accounts.viewer import Viewer
from samsyn.base.ports import Port
from samsyn.places.models import Place


@dataclass(frozen=True)
class BordersMoved:
    """Borders of these areas are others from a day; where `since` is None, on all days that there have been."""

    areas: frozenset[int]
    since: date | None


BORDERS_MOVED: Port[Callable[[Viewer, BordersMoved], None]] = Port("borders_moved")
# people live at the place, or it has another name: what was reported there has no point
HOME_TOLD: Port[Callable[[Viewer, Place], None]] = Port("home_told")

WORDS: Port[Callable[[Viewer, str], object]] = Port("words")  # each refuses what may not be stored


def check_words(viewer: Viewer, *texts: str) -> None:
    """Refuse words that may not be stored."""
    for check in WORDS:
        for text in texts:
            check(viewer, text)
