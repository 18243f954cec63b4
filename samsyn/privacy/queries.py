"""Checking what a person has written, with the municipality's own names left alone."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.accounts.viewer import Viewer
from samsyn.organisations import queries as organisations
from samsyn.places import queries as places
from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import BLOCK, Known, PersonRefusal, Span

FRESH = 30.0  # seconds that the lists of names are kept
_kept: dict[int, tuple[float, Known]] = {}


@dataclass(frozen=True)
class Checked:
    """A text that may be stored; `questions` mark what may be a person and is for the review to judge."""

    text: str
    questions: tuple[Span, ...] = ()


def known(viewer: Viewer) -> Known:
    """The municipality's places and organisations, asked for anew twice a minute."""
    moment = time.monotonic()
    kept = _kept.get(viewer.municipality_id)
    if kept is None or moment - kept[0] > FRESH:
        kept = (moment, _asked(viewer))
        _kept[viewer.municipality_id] = kept
    return kept[1]


def forget_known() -> None:
    """Ask anew next time."""
    _kept.clear()


def checked(viewer: Viewer, text: str) -> Checked:
    """The text where it may be stored; refuses one that tells who somebody is, with the places in it."""
    if not text:
        return Checked("")
    found = spans(text, known(viewer))
    blocks = [span for span in found if span.severity == BLOCK]
    if blocks:
        raise refusal_of(blocks)
    return Checked(text, tuple(found))


def refusal_of(blocks: Sequence[Span]) -> PersonRefusal:
    """The refusal that names the kind, or says that there are several kinds."""
    kinds = {span.kind for span in blocks}
    if len(kinds) == 1:
        return PersonRefusal(f"privacy.{blocks[0].kind}", spans=blocks)
    return PersonRefusal("privacy.several", spans=blocks)


def _asked(viewer: Viewer) -> Known:
    firms = {row.name.casefold() for row in organisations.organisations(viewer)}
    firms |= {row.name.casefold() for row in organisations.units(viewer)}
    return Known(
        places=frozenset(name.casefold() for name in places.names(viewer)),
        organisations=frozenset(firms),
    )
