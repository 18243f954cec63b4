"""The paper for the screen: the document's blocks, free texts tied to their rows, figures to what they count."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from samsyn.documents.writers.content import Block, DataTable, Document, Figure, Heading, Signatures
from samsyn.papers.kinds.half_year.figures import STATUS_HEADER
from samsyn.papers.kinds.half_year.words import STATUS
from samsyn.papers.models import MemoText

SECTION_OF = {
    "Förslag till beslut": "proposed_decision",
    "Sammanfattning": "summary",
    "Ärendet": "matter",
    "Barnperspektiv": "child_perspective",
    "Jämställdhetsperspektiv": "equality_perspective",
}
CODES = {label: code for code, label in STATUS.items()}


@dataclass(frozen=True)
class Line:
    """A row of a figure's table; each count with the page that lists what it counts, "" for a zero."""

    label: str
    counts: list[tuple[str, str]]


@dataclass(frozen=True)
class Shown:
    """A block; for a free text the row it is approved or changed by, for a figure its lines."""

    kind: str
    block: Block | None = None
    text: MemoText | None = None
    table: DataTable | None = None
    lines: tuple[Line, ...] = ()


def shown(paper: Document, texts: Iterable[MemoText], evidence_url: str) -> list[Shown]:
    """The blocks in order; the first block after a section's heading carries the section's row.

    A section without words is left out of the paper; it stands here before the signatures, to be written.
    """
    rows = {row.section: row for row in texts}
    there = {SECTION_OF.get(block.text) for block in paper.blocks if isinstance(block, Heading)}
    found: list[Shown] = []
    waiting: MemoText | None = None
    for block in paper.blocks:
        if isinstance(block, Heading):
            found.append(Shown("heading", block))
            waiting = rows.get(SECTION_OF.get(block.text, "")) if block.level == 1 else None
            continue
        if isinstance(block, Signatures):
            found += [Shown("unwritten", text=row) for code, row in rows.items() if code not in there]
        found.append(_shown(block, waiting, evidence_url))
        waiting = None
    return found


def _shown(block: Block, waiting: MemoText | None, evidence_url: str) -> Shown:
    if isinstance(block, Figure):
        table = block.table()
        return Shown("figure", block, table=table, lines=tuple(_lines(block, table, evidence_url)))
    return Shown(type(block).__name__.lower(), block, waiting)


def _lines(figure: Figure, table: DataTable, evidence_url: str) -> Iterable[Line]:
    for label, *counts in table.rows:
        by_status = figure.label_header == STATUS_HEADER
        query = {"status": CODES.get(label, "")} if by_status else {"reason": label}
        whens = ("last", "now") if len(counts) > 1 else ("now",)
        yield Line(
            label,
            [
                (count, f"{evidence_url}?{urlencode({**query, 'when': when})}" if count.strip("0") else "")
                for count, when in zip(counts, whens, strict=True)
            ],
        )
