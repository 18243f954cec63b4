"""Plain text (.txt) as lines. Form feeds and three or more empty lines are page breaks."""

import re
from dataclasses import replace

from samsyn.base.text import without_bullet
from samsyn.documents.readers.blocks import Block, Line
from samsyn.documents.readers.encodings import decode

_EMPTY_LINES_AT_A_BREAK = 3
_BOLD = re.compile(r"^\*\*(?=\S)|(?<=\S)\*\*$")


def text_blocks(data: bytes, name: str) -> list[Block]:
    """Return every line of the file, empty ones too; tabs stay in the text."""
    lines = [plain_line(text, number) for text, number in numbered_lines(decode(data, name))]
    return list(mark_breaks(lines))


def numbered_lines(text: str) -> list[tuple[str, int]]:
    """Split into (line, number from 1). A form feed gives the break as empty lines with the same number."""
    found: list[tuple[str, int]] = []
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        first, *rest = line.split("\f")
        if first or not rest:
            found.append((first, number))
        for part in rest:
            found += [("", number)] * _EMPTY_LINES_AT_A_BREAK
            if part:
                found.append((part, number))
    return found


def plain_line(text: str, number: int) -> Line:
    """A line with bullet sign and surrounding bold marks taken off."""
    text = text.rstrip()
    body = without_bullet(text)
    bare = _BOLD.sub("", text if body is None else body)
    bold = bare != (text if body is None else body)
    return Line(bare, {"line": number}, bullet=body is not None, bold=bold)


def mark_breaks(lines: list[Line]) -> list[Line]:
    """Mark the first line after three or more empty ones as following a page break."""
    marked: list[Line] = []
    empty, begun = 0, False
    for line in lines:
        if not line.text.strip():
            empty += 1
        else:
            line = replace(line, breaks=begun and empty >= _EMPTY_LINES_AT_A_BREAK)
            empty, begun = 0, True
        marked.append(line)
    return marked
