"""Blocks: what every extractor (text, Word, PDF, Excel) hands to the interpretation, in reading order."""

from dataclasses import dataclass, field
from typing import TypeAlias

Where: TypeAlias = dict[str, int | str]
"""`{line}` for text, `{paragraph}` for DOCX, `{page, line}` for PDF, `{sheet, row}` for XLSX; from 1."""


@dataclass(frozen=True)
class Line:
    """One line of text or one Word paragraph.

    `heading` is 1–6 where the file itself says so (Word style, Markdown #, PDF tag), else None: the
    interpretation finds the rest by words. `bullet` where the file says list item (or the text opens with a
    bullet sign, which is then taken off). `whole` is true where the line is a whole paragraph (Word, tagged
    PDF), false where a paragraph may run over several lines (text, untagged PDF). `breaks` marks the first line
    after a page break. An empty `text` is an empty line and matters: it parts paragraphs. A Word paragraph with manual
    line breaks gives several lines with the same `where`.
    """

    text: str
    where: Where
    heading: int | None = None
    bullet: bool = False
    whole: bool = False
    breaks: bool = False
    bold: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell's paragraphs; `covered` where a merge fills it (text repeated from where the merge begins)."""

    lines: tuple[str, ...]
    covered: bool = False

    @property
    def text(self) -> str:
        """All paragraphs, one a line."""
        return "\n".join(self.lines)


@dataclass(frozen=True)
class Row:
    """One row of a table. `header` where the file marks it so (Word's repeat-header, PDF TH)."""

    cells: tuple[Cell, ...]
    where: Where
    header: bool = False


@dataclass(frozen=True)
class Table:
    """A real table. A table that runs over pages is one Table per page from geometric PDF reading."""

    rows: tuple[Row, ...]
    where: Where
    breaks: bool = False


Block: TypeAlias = Line | Table


@dataclass(frozen=True)
class Extract:
    """A file as blocks. `tagged` is true for a PDF read in tag order, `own` for a paper that we have written."""

    name: str
    sha256: str
    kind: str  # "txt" | "md" | "docx" | "pdf" | "xlsx"
    blocks: tuple[Block, ...]
    tagged: bool = field(default=False)
    own: bool = field(default=False)
