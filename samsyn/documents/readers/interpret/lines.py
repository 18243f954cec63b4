"""Lines become paragraphs: wrapped lines are joined, headings, labels and items stay apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from samsyn.documents.readers.blocks import Line
from samsyn.documents.readers.interpret import registry
from samsyn.documents.readers.interpret.joining import ends_sentence, is_cut, join, opens_low
from samsyn.documents.readers.interpret.markup import unmarked
from samsyn.documents.readers.interpret.numbering import (
    dotted_measure,
    simple_item,
    worded_area,
    worded_measure,
)
from samsyn.documents.readers.interpret.stream import Para
from samsyn.documents.readers.interpret.words import INLINE_LABEL, field_of, section_of, section_with_text

_BULLET = re.compile(
    r"^[ \t]*(?:[-–—•·▪◦‣⁃*●○■□➢►✓]|[\uf0b7\uf0a7\uf02d\uf0d8]|o(?=\s+[A-ZÅÄÖ]))[ \t]+(?=\S)"
)
_HEAD_LABEL = re.compile(
    rf"(?:datum|er beteckning|er referens|handläggare|mottagare|instans|till|sekretess|telefon|e-post|"
    rf"utlovat|utfall|löfte \d+|"
    rf"parter|diariet|titel|rubrik|beslutsdatum|version|fastställd(?: av)?|antagen(?: av)?|dokumenttyp|"
    rf"{registry.LABEL})\s*(?::.*)?",
    re.IGNORECASE,
)
_FULL_LINE = 0.82
_LONGEST_LABEL = 300
_LONGEST_JOINED = 8000


def paragraphs_of(lines: Sequence[Line]) -> list[Para]:
    """Return the paragraphs that a run of lines holds."""
    paras: list[Para] = []
    for block in _blocks(lines):
        paras.extend(_unwrapped(block))
    return mended(paras)


def _blocks(lines: Iterable[Line]) -> Iterable[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if not line.text.strip():
            if block:
                yield block
            block = []
        elif line.whole or line.breaks:
            if block:
                yield block
            block = [line]
        else:
            block.append(line)
    if block:
        yield block


def _unwrapped(block: list[Line]) -> list[Para]:
    width = max(50, max(len(line.text) for line in block))
    paras: list[Para] = []
    last = ""
    for line in block:
        para = _para(line, gap=not paras)
        if not para.text:
            continue
        if paras and _goes_on(paras[-1], last, para, width):
            paras[-1] = replace(paras[-1], text=join(paras[-1].text, para.text))
        else:
            paras.append(para)
        last = para.text
    return paras


def _para(line: Line, gap: bool) -> Para:
    bullet = _BULLET.match(line.text)
    text = unmarked(line.text[bullet.end() :] if bullet else line.text)
    return Para(
        text, line.where, line.heading, bool(bullet) or line.bullet, line.bold, line.breaks, gap or line.whole
    )


def stands_alone(text: str) -> bool:
    """Tell whether a line is by its words a paragraph of its own: a label, a section's name, a numbered thing."""
    return len(text) < _LONGEST_LABEL and bool(
        _HEAD_LABEL.fullmatch(text)
        or field_of(text)
        or section_of(text)
        or registry.alone(text)
        or (len(text) < 120 and worded_area(text))
    )


def opens(text: str) -> bool:
    """Tell whether a line opens a new paragraph whatever stands before it."""
    return bool(
        stands_alone(text)
        or worded_measure(text)
        or dotted_measure(text)
        or simple_item(text)
        or INLINE_LABEL.match(text)
        or section_with_text(text)
    )


def _goes_on(para: Para, last: str, following: Para, width: int) -> bool:
    if following.bullet or following.heading or para.heading or following.bold != para.bold:
        return False
    if opens(following.text) and not (opens_low(following.text) and not following.text.endswith(":")):
        return False
    if len(para.text) > _LONGEST_JOINED or stands_alone(para.text):
        return False
    if is_cut(last, following.text) or opens_low(following.text):
        return True
    first_word = following.text.split(maxsplit=1)[0]
    return len(last) + 1 + len(first_word) > _FULL_LINE * width and len(last) > 35


def mended(paras: Sequence[Para]) -> list[Para]:
    """Join paragraphs where an empty line or a page break has cut a sentence in two."""
    whole: list[Para] = []
    for para in paras:
        if whole and _is_cut_off(whole[-1], para):
            whole[-1] = replace(whole[-1], text=join(whole[-1].text, para.text))
        else:
            whole.append(para)
    return whole


def _is_cut_off(para: Para, following: Para) -> bool:
    if following.bullet or following.heading or para.heading or ends_sentence(para.text):
        return False
    if len(para.text) > _LONGEST_JOINED or stands_alone(para.text) or opens(following.text):
        return False
    if opens_low(following.text):
        return len(para.text) >= 30 or para.bullet
    long = len(para.text) >= 60 and len(following.text) >= 40
    return following.breaks and long and not para.bullet and ends_sentence(following.text)
