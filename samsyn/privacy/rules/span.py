"""A place in a text that tells who somebody is, and the names that are known to be no person's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from samsyn.base.refusal import Refusal

BLOCK, QUESTION = "block", "question"
IDENTITY, PHONE, MAIL, HANDLE, PLATE, NAME, HOME = (
    "identity_number",
    "phone",
    "mail",
    "handle",
    "plate",
    "name",
    "home",
)


@dataclass(frozen=True)
class Span:
    """Characters [start, end) of the text. `kind`: see above. `severity`: "block" is refused, "question" is asked."""

    start: int
    end: int
    kind: str
    severity: str


@dataclass(frozen=True)
class Known:
    """Names that are left alone, in small letters (casefold): places, streets, organisations of the municipality."""

    places: frozenset[str] = field(default_factory=frozenset)
    organisations: frozenset[str] = field(default_factory=frozenset)

    def has(self, name: str) -> bool:
        """Whether the name is a place's or an organisation's."""
        folded = name.casefold()
        return folded in self.places or folded in self.organisations


class PersonRefusal(Refusal):
    """A text that tells who somebody is: `spans` mark where. The text itself is not kept."""

    def __init__(self, code: str, *, spans: Sequence[Span], **params: Any) -> None:
        super().__init__(code, **params)
        self.spans = tuple(spans)


def cut(text: str, spans: Sequence[Span]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it tells who somebody is. Nothing is lost, whatever the spans are."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for span in sorted(spans, key=lambda span: span.start):
        start = max(at, span.start)
        pieces += [(text[at:start], False), (text[start : span.end], True)]
        at = max(at, span.end)
    return [piece for piece in [*pieces, (text[at:], False)] if piece[0]]
