"""Checking what a person has written, with the municipality's own names left alone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from samsyn.accounts.viewer import Viewer
from samsyn.base.remembered import Remembered
from samsyn.organisations import queries as organisations
from samsyn.places import queries as places
from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import BLOCK, Known, PersonRefusal, Span

_names: Remembered[int, Known] = Remembered(30.0, until=("places.", "organisations."))


@dataclass(frozen=True)
class Checked:
    """A text that may be stored; `questions` mark what may be a person and is for the review to judge."""

    text: str
    questions: tuple[Span, ...] = ()


def known(viewer: Viewer) -> Known:
    """The municipality's places and organisations, asked for anew twice a minute."""
    return _names(viewer.municipality_id, lambda: _asked(viewer))


def checked(viewer: Viewer, text: str, allowed: Collection[str] = ()) -> Checked:
    """The text where it may be stored; refuses one that tells who somebody is, with the places in it.

    `allowed` are kinds that may stand there: a public office has a phone and a mail address.
    """
    if not text:
        return Checked("")
    found = spans(text, known(viewer))
    blocks = [span for span in found if span.severity == BLOCK and span.kind not in allowed]
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
