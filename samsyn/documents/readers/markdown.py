"""Markdown (.md) as lines and pipe tables, its marks taken off."""

import re
from dataclasses import replace

from samsyn.documents.readers.blocks import Block, Cell, Line, Row, Table
from samsyn.documents.readers.encodings import decode
from samsyn.documents.readers.text import mark_breaks, numbered_lines

_ATX = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r"^ {0,3}(=+|-{2,})[ \t]*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_BULLET = re.compile(r"^[ \t]*[-*+•–][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_DELIMITER = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_INLINE = (
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^>]+)>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*\\])([*_])(?=\S)([^*_]+?)(?<=[^\s\\])\1(?![\w*])"), r"\2"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])"), r"\1"),
)


def markdown_blocks(data: bytes, name: str) -> list[Block]:
    """Return headings, bullets, lines and tables in order; every line of the file is in some block."""
    source = mark_breaks([Line(text, {"line": n}) for text, n in numbered_lines(decode(data, name))])
    blocks: list[Block] = []
    at = 0
    while at < len(source):
        block, used = _table(source, at) or _setext(source, at) or (_line(source[at]), 1)
        blocks.append(block)
        at += used
    return blocks


def _line(line: Line) -> Line:
    heading = _ATX.match(line.text)
    if heading:
        return replace(line, text=_bare(heading[2] or ""), heading=len(heading[1]))
    if _RULE.match(line.text):
        return replace(line, text="")
    text = re.sub(r"^ {0,3}(?:> ?)+", "", line.text)
    bullet = _BULLET.match(text)
    body = (text[bullet.end() :] if bullet else text).strip(" ")
    return replace(line, text=_bare(body), bullet=bool(bullet), bold=_is_bold(body))


def _is_bold(text: str) -> bool:
    return bool(re.fullmatch(r"(\*\*|__)(?:(?!\1).)+\1:?", text.strip()))


def _bare(text: str) -> str:
    """The text without Markdown's marks."""
    for pattern, to in _INLINE:
        text = pattern.sub(to, text)
    return text.rstrip().removesuffix("\\")


def _setext(source: list[Line], at: int) -> tuple[Line, int] | None:
    """A line of text underlined with === or ---."""
    here = source[at]
    mark = _SETEXT.match(source[at + 1].text) if at + 1 < len(source) else None
    alone = at == 0 or not source[at - 1].text.strip()
    if not mark or not here.text.strip() or not alone or _ATX.match(here.text) or _BULLET.match(here.text):
        return None
    return replace(here, text=_bare(here.text.strip()), heading=1 if mark[1][0] == "=" else 2), 2


def _table(source: list[Line], at: int) -> tuple[Table, int] | None:
    """A header row, a row of dashes and rows as long as they hold a pipe."""
    if at + 1 >= len(source) or "|" not in source[at].text or not _is_delimiter(source[at + 1].text):
        return None
    end = at + 2
    while end < len(source) and "|" in source[end].text:
        end += 1
    width = len(_split(source[at + 1].text))
    rows = [_row(source[at], width, header=True)] + [_row(line, width) for line in source[at + 2 : end]]
    return Table(tuple(rows), source[at].where, source[at].breaks), end - at


def _is_delimiter(text: str) -> bool:
    return "|" in text and bool(_DELIMITER.match(text))


def _row(line: Line, width: int, header: bool = False) -> Row:
    texts = (_split(line.text) + [""] * width)[: max(width, 1)]
    return Row(tuple(_cell(text) for text in texts), line.where, header)


def _split(text: str) -> list[str]:
    text = text.strip()
    text = re.sub(r"(?<!\\)\|$", "", text.removeprefix("|"))
    return [part.strip() for part in re.split(r"(?<!\\)\|", text)]


def _cell(text: str) -> Cell:
    parts = [part.strip() for part in re.split(r"(?i)<br ?/?>", text)]
    return Cell(tuple(_bare(part) for part in parts if part))
