"""The paper for the screen: the document's blocks, with each free text tied to its row."""

from collections.abc import Iterable
from dataclasses import dataclass

from samsyn.documents.writers.content import Block, Document, Heading
from samsyn.papers.models import MemoText

SECTION_OF = {
    "Förslag till beslut": "proposed_decision",
    "Sammanfattning": "summary",
    "Ärendet": "matter",
    "Barnperspektiv": "child_perspective",
    "Jämställdhetsperspektiv": "equality_perspective",
}


@dataclass(frozen=True)
class Shown:
    """A block and, for a free text, the row it can be approved or changed by."""

    kind: str
    block: Block
    text: MemoText | None = None


def shown(paper: Document, texts: Iterable[MemoText]) -> list[Shown]:
    """The blocks in order; the first block after a section's heading carries the section's row."""
    rows = {row.section: row for row in texts}
    found: list[Shown] = []
    waiting: MemoText | None = None
    for block in paper.blocks:
        kind = type(block).__name__.lower()
        if isinstance(block, Heading):
            found.append(Shown(kind, block))
            waiting = rows.get(SECTION_OF.get(block.text, "")) if block.level == 1 else None
        else:
            found.append(Shown(kind, block, waiting))
            waiting = None
    return found
