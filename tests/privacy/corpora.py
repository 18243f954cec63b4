"""Texts that the person guard is tried on, with what it is to find in them. All numbers and persons are invented."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from samsyn.privacy.rules.guard import Span, spans

DATA = Path(__file__).resolve().parent / "data"
HARMLESS, PERSONS, ADVERSARY = "harmless", "persons", "adversary"


@dataclass(frozen=True)
class Case:
    """A text, the places to refuse and the places to ask about, as (start, end, kind)."""

    text: str
    blocks: frozenset[tuple[int, int, str]]
    questions: frozenset[tuple[int, int, str]]

    def found(self) -> list[Span]:
        """What the guard finds."""
        return spans(self.text)

    def refused(self) -> frozenset[tuple[int, int, str]]:
        """What the guard refuses."""
        return frozenset((s.start, s.end, s.kind) for s in self.found() if s.severity == "block")

    def missed(self) -> list[str]:
        """Words that are to be asked about and that no question touches."""
        asked = [s for s in self.found() if s.severity == "question"]
        return [
            self.text[start:end]
            for start, end, kind in sorted(self.questions)
            if not any(s.kind == kind and s.start < end and start < s.end for s in asked)
        ]


def cases(name: str) -> Iterator[Case]:
    """The texts of data/<name>.jsonl."""
    for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").split("\n"):
        if line:
            row = json.loads(line)
            yield Case(row["text"], *(frozenset(map(tuple, row[key])) for key in ("blocks", "questions")))
