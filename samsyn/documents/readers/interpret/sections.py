"""The sections of a memo: their paragraphs, as texts and as lists."""

import re
from collections.abc import Sequence

from samsyn.base.text import BULLET, canonical
from samsyn.documents.readers.blocks import Table
from samsyn.documents.readers.interpret.joining import append, ends_sentence
from samsyn.documents.readers.interpret.numbering import simple_item, worded_area, worded_measure
from samsyn.documents.readers.interpret.parts import is_title
from samsyn.documents.readers.interpret.promises import is_promise_head
from samsyn.documents.readers.interpret.stream import Item, Para
from samsyn.documents.readers.interpret.words import ROLE, section_of, section_with_text

_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'’-]+(?: (?:[A-ZÅÄÖÉ][\w'’-]+|von|af|de)){1,3}")
_SIGNED = re.compile(
    r"ort och datum|underskrift(?:er)?|för (?:kommunen|polisen|kommunstyrelsen)|[_.…]{5,}.*", re.IGNORECASE
)


def sections_of(items: Sequence[Item]) -> dict[str, list[Para]]:
    """Return the paragraphs of each known section; of two sections of one kind the first."""
    found: dict[str, list[Para]] = {}
    open_list: list[Para] | None = None
    for index, item in enumerate(items):
        if isinstance(item, Table):
            open_list = None
            continue
        name = None if item.bullet else section_of(item.text)
        inline = None if item.bullet or name else section_with_text(item.text)
        if name:
            open_list = found.setdefault(name, []) if name not in found else []
        elif inline:
            open_list = [Para(inline[1], item.where)]
            found.setdefault(inline[0], open_list)
        elif (
            item.heading
            or _unknown_heading(items, index)
            or _opens_content(item)
            or (open_list is not None and item.gap and is_title(item) and not _is_list(found, open_list))
        ):
            open_list = None
        elif open_list is not None:
            open_list.append(item)
    return found


def _is_list(found: dict[str, list[Para]], section: list[Para]) -> bool:
    """Titles of documents stand in lists as items; elsewhere they open the annexed document."""
    return any(found.get(name) is section for name in ("basis", "attachments", "distribution"))


def _opens_content(para: Para) -> bool:
    """Tell whether a plan or a pledge begins here, in a document that has not parted it from its memo."""
    if para.bullet:
        return False
    area = worded_area(para.text)
    return bool((area and area[1]) or worded_measure(para.text) or (para.gap and is_promise_head(para.text)))


def _unknown_heading(items: Sequence[Item], index: int) -> bool:
    para = items[index]
    following = items[index + 1] if index + 1 < len(items) else None
    if not isinstance(para, Para) or not isinstance(following, Para) or para.bullet or not para.gap:
        return False
    short = (
        3 < len(para.text) <= 60
        and not ends_sentence(para.text)
        and para.text[:1].isupper()
        and not simple_item(para.text)
    )
    return short and len(following.text) >= 100 and ends_sentence(following.text) and not following.bullet


def as_text(paras: Sequence[Para]) -> str | None:
    """Return paragraphs as one text, items with their bullet."""
    return canonical("\n".join(BULLET + p.text if p.bullet else p.text for p in paras)) or None


def without_signatures(paras: Sequence[Para]) -> list[Para]:
    """Return a section's paragraphs without the names and offices that sign below it."""
    kept = list(paras)
    for index, para in enumerate(kept):
        if _SIGNED.fullmatch(para.text) or (_NAME.fullmatch(para.text) and _signs(kept, index)):
            return kept[:index]
    while (
        kept
        and len(kept[-1].text) < 70
        and not ends_sentence(kept[-1].text)
        and not kept[-1].bullet
        and len(kept) > 1
    ):
        kept.pop()
    return kept


def _signs(paras: Sequence[Para], index: int) -> bool:
    return (index + 1 < len(paras) and bool(ROLE.fullmatch(paras[index + 1].text))) or (
        index + 1 == len(paras) and index > 0
    )


def as_list(paras: Sequence[Para]) -> list[str]:
    """Return a section's items; numbers and bullets of the list are taken off, a cut item is whole."""
    entries: list[str] = []
    for para in _before_signature(paras):
        for line in para.text.split("\n"):
            item = simple_item(line)
            text = item.rest if item and not item.rest[0].islower() else line
            if entries and not para.bullet and not item and not para.gap and text[:1].islower():
                entries[-1] = append(entries[-1], text)
            else:
                entries.append(text)
    return [canonical(entry) for entry in entries if canonical(entry)]


def _before_signature(paras: Sequence[Para]) -> list[Para]:
    for index, para in enumerate(paras):
        named = (
            _NAME.fullmatch(para.text) and index + 1 < len(paras) and ROLE.fullmatch(paras[index + 1].text)
        )
        if (named and not para.bullet and index) or _SIGNED.fullmatch(para.text):
            return list(paras[:index])
    return list(paras)


def split_items(entries: list[str]) -> list[str]:
    """Split a single line that lists several receivers by semicolon or comma."""
    if len(entries) == 1 and (";" in entries[0] or re.search(r", (?=[A-ZÅÄÖ])", entries[0])):
        return [
            part.strip(" .") for part in re.split(r";\s*|,\s+(?=[A-ZÅÄÖ])", entries[0]) if part.strip(" .")
        ]
    return entries
