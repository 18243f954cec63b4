"""The content tree of a paper: frozen, general, and the one thing both writers take.

Texts are canonical (`samsyn.base.text`): each line is a paragraph, or a list item if it opens with "– ".
"""

import datetime
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from samsyn.ui.charts.bars import Bars

Mark: TypeAlias = Literal["", "not", "plan", "ongoing", "late", "stop", "done", "moved"]
"""Which of the seven status signs stands before a word; "" for none."""


@dataclass(frozen=True)
class Heading:
    """`level` 1 is a section of the paper, 2 a part of it, 3 a part of that; the title is none of them."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text; may hold several paragraphs and lists. `quiet` is for notes and sources."""

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Decision:
    """What the committee is asked to decide, or decided; set off by a rule in the margin."""

    text: str


@dataclass(frozen=True)
class BulletList:
    """Items without order, one line each."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class NumberedList:
    """Items numbered from 1, one line each; the number is the list's, not the text's."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class KeyRow:
    """One row of a key table: what it is, and the text. `mark` draws a status sign before the text."""

    key: str
    text: str
    mark: Mark = ""


@dataclass(frozen=True)
class KeyTable:
    """A vertical table of two columns; each group (a measure, an assignment) opens with a stronger rule."""

    caption: str
    groups: tuple[tuple[KeyRow, ...], ...]


@dataclass(frozen=True)
class DataTable:
    """A table with a header row that is repeated on each page; the first column heads its row."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    aligns: tuple[Literal["left", "right"], ...]


@dataclass(frozen=True)
class Figure:
    """A chart whose `title` states the finding. The same figures follow as a table under it.

    `lead` says what, where and when; `description` is what a person who can't see it is told.
    """

    title: str
    lead: str
    description: str
    bars: Bars
    label_header: str = "Läge"

    def table(self) -> DataTable:
        """The same figures as rows, earlier before later."""
        bars = self.bars
        if not bars.before_label:
            rows = tuple((bar.label, str(bar.now)) for bar in bars.bars)
            return DataTable("", (self.label_header, bars.now_label), rows, ("left", "right"))
        both = tuple(
            (bar.label, "" if bar.before is None else str(bar.before), str(bar.now)) for bar in bars.bars
        )
        header = (self.label_header, bars.before_label, bars.now_label)
        return DataTable("", header, both, ("left", "right", "right"))


@dataclass(frozen=True)
class Signatures:
    """Who signs: one line to write on for each."""

    roles: tuple[str, ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page."""


Text: TypeAlias = Heading | Paragraph | Decision | BulletList | NumberedList
Block: TypeAlias = Text | KeyTable | DataTable | Figure | Signatures | PageBreak


@dataclass(frozen=True)
class HeadingBlock:
    """Who sends the paper, when, under which references, to whom. What is empty is left out."""

    office: str = ""
    unit: str = ""
    officer: str = ""
    date: str = ""
    our_reference: str = ""
    their_reference: str = ""
    receiver: str = ""
    kind: str = ""

    def senders(self) -> tuple[str, ...]:
        """The lines to the left: office, unit, officer."""
        return tuple(line for line in (self.office, self.unit, self.officer) if line)

    def facts(self) -> tuple[tuple[str, str], ...]:
        """The lines to the right: label and value."""
        pairs = (
            ("Datum", self.date),
            ("Vår beteckning", self.our_reference),
            ("Er beteckning", self.their_reference),
            ("Till", self.receiver),
        )
        return tuple((label, value) for label, value in pairs if value)


@dataclass(frozen=True)
class HouseForm:
    """The municipality's form. `logo` is PNG or SVG; `word_font` is one that readers' machines have."""

    name: str = ""
    logo: bytes | None = None
    footer: str = ""
    accent: str = "#0f4d43"
    word_font: str = "Arial"


@dataclass(frozen=True)
class Document:
    """A whole paper. `date` is when the file says it was made: the same content gives the same bytes."""

    title: str
    date: datetime.date
    blocks: tuple[Block, ...]
    heading: HeadingBlock = field(default_factory=HeadingBlock)
    house: HouseForm = field(default_factory=HouseForm)
    language: str = "sv"


def measure_rows(
    number: str, text: str, *, status: str = "", mark: Mark = "", reason: str = "", follow_up: str = ""
) -> tuple[KeyRow, ...]:
    """One measure as a group of a key table: its text, its status and reason where known, its follow-up."""
    rows = [KeyRow(f"Insats {number}", text)]
    if status:
        rows.append(KeyRow("Läge", status, mark))
    if reason:
        rows.append(KeyRow("Skäl", reason))
    if follow_up:
        rows.append(KeyRow("Uppföljning", follow_up))
    return tuple(rows)
