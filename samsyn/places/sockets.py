"""Ports that places defines: who looks at words before they become a name that others read."""

from collections.abc import Callable

from samsyn.accounts.viewer import Viewer
from samsyn.base.ports import Port

WORDS: Port[Callable[[Viewer, str], object]] = Port("words")  # each refuses what may not be stored


def check_words(viewer: Viewer, *texts: str) -> None:
    """Refuse words that may not be stored."""
    for check in WORDS:
        for text in texts:
            check(viewer, text)
