"""A bundle is cut into its parts: memos with a heading block, and the documents annexed to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from samsyn.documents.readers.blocks import Table
from samsyn.documents.readers.interpret import registry
from samsyn.documents.readers.interpret.dates import days, first_day
from samsyn.documents.readers.interpret.furniture import is_page_number
from samsyn.documents.readers.interpret.joining import ends_sentence
from samsyn.documents.readers.interpret.stream import Item, Para
from samsyn.documents.readers.interpret.tables import is_plan_table
from samsyn.documents.readers.interpret.tabs import as_paras
from samsyn.documents.readers.interpret.words import DOCUMENT_WORD, section_of, section_with_text

_HEAD_REACH = 14
_SHORT = 90
_ANNEX = re.compile(r"bilaga\s*(?:nr\.?\s*)?[\dA-Z]{0,2}\s*[:.–-]?\s*(?P<title>.*)", re.IGNORECASE)
_LEAD_LABEL = re.compile(
    r"(?:§ ?\d|datum|handläggare|titel|rubrik|ärende|till|mottagare|instans|dokumenttyp|tjänsteskrivelse|"
    r"tjänsteutlåtande|protokollsutdrag)",
    re.IGNORECASE,
)


_OFFICE = re.compile(r"(?:kontoret|förvaltning(?:en)?|avdelningen|enheten|kommun)$", re.IGNORECASE)
_BARE_PLAN = re.compile(
    r"(?:åtgärds|handlings|aktivitets|insats)plan(?:en)?", re.IGNORECASE
)  # a section's name
_SIGNATURE = re.compile(r"ort och datum|underskrift(?:er)?", re.IGNORECASE)
_DECIDES = re.compile(
    r"\b(?:beslutar|föreslår|antar?|godkänner|godkänna|noterar|lägger|uppdrar|ger|är|har|ska)\b",
    re.IGNORECASE,
)


@dataclass
class Part:
    """A stretch of the stream with a heading block or a title of its own. `number` only where it opens a matter."""

    items: list[Item]
    number: str | None = None
    anchor: int | None = None
    annexes: list["Part"] = field(default_factory=list)

    @property
    def paras(self) -> list[Para]:
        return [item for item in self.items if isinstance(item, Para)]


def flattened(items: Sequence[Item]) -> list[Item]:
    """Return the stream with layout tables (heading blocks) as paragraphs, label and value following each other."""
    out: list[Item] = []
    for item in items:
        if isinstance(item, Table) and _is_layout(item):
            out.extend(_label_by_label(item))
        else:
            out.append(item)
    return out


def _is_layout(table: Table) -> bool:
    texts = [cell.text for row in table.rows for cell in row.cells]
    labelled = any(
        registry.LABEL_ALONE.fullmatch(t.split("\n")[0].strip()) or registry.labelled(t) for t in texts
    )
    return (
        labelled
        and not is_plan_table(table)
        and len(table.rows) <= 12
        and max(map(len, texts), default=0) < 300
    )


def _label_by_label(table: Table) -> list[Para]:
    """A row of labels over a row of values is read by column, anything else by row."""
    rows = table.rows
    labels = [cell.text.strip(" :") for cell in rows[0].cells]
    over = (
        len(rows) >= 2
        and sum(map(_is_label, labels)) >= 2
        and not any(_is_label(c.text) for c in rows[1].cells)
    )
    if not over:
        return as_paras(table)
    ordered = [
        Para(line, row.where)
        for column in range(len(rows[0].cells))
        for row in rows[:2]
        if column < len(row.cells) and not row.cells[column].covered
        for line in row.cells[column].lines
        if line.strip()
    ]
    return [
        *ordered,
        *(
            Para(line, row.where)
            for row in rows[2:]
            for cell in row.cells
            for line in cell.lines
            if line.strip()
        ),
    ]


def _is_label(text: str) -> bool:
    bare = text.strip(" :")
    return bool(
        registry.LABEL_ALONE.fullmatch(bare)
        or re.fullmatch(r"datum|handläggare|er beteckning|sida|mottagare|till", bare, re.IGNORECASE)
    )


def parts_of(items: Sequence[Item]) -> list[Part]:
    """Return the parts in order; what stands before the first heading block is a part without number."""
    starts: dict[int, tuple[str | None, int | None]] = {0: (None, None)}
    current: str | None = None
    kept = list(items)
    dropped: set[int] = set()
    for index, number in _anchors(kept):
        if registry.same(current, number):
            dropped.update(_letterhead(kept, index))
            continue
        start = _head_start(kept, index, max(starts))
        starts[start] = (number, index)
        current = number
    for index in _annex_starts(kept):
        if index not in starts and index not in dropped and not _in_head(kept, index, starts):
            starts[index] = (None, None)
    order = sorted(starts)
    parts = []
    for start, end in zip(order, [*order[1:], len(kept)], strict=True):
        opened, anchor = starts[start]
        span = [item for i, item in enumerate(kept[start:end], start) if i not in dropped]
        shift = sum(1 for i in dropped if start <= i < (anchor or 0))
        parts.append(Part(span, opened, None if anchor is None else anchor - start - shift))
    return _without_echo(parts)


def _anchors(items: Sequence[Item]) -> list[tuple[int, str]]:
    """Places where a registry number stands in a heading block."""
    anchors = []
    waiting = 0
    for index, item in enumerate(items):
        if not isinstance(item, Para) or item.bullet:
            waiting = 0
            continue
        text = item.text
        waiting = max(0, waiting - 1)
        if registry.LABEL_ALONE.fullmatch(text):
            waiting = 6
            continue
        number = registry.alone(text) or (registry.after_label(text) if waiting and not days(text) else None)
        if not number and len(text) < 110 and not ends_sentence(text):
            number = registry.labelled(text) or (
                registry.strict(text) if days(text) and len(text) < 60 else None
            )
        if number:
            anchors.append((index, number))
            waiting = 0
    return anchors


def _head_start(items: Sequence[Item], anchor: int, floor: int) -> int:
    """Go back from a registry number to where its heading block begins."""
    first = max(floor + (1 if floor else 0), anchor - _HEAD_REACH, 0)
    start = anchor
    for index in range(anchor, first - 1, -1):
        item = items[index]
        if (
            not isinstance(item, Para)
            or len(item.text) > _SHORT * 2
            or (len(item.text) > _SHORT and ends_sentence(item.text))
        ):
            break
        if index != anchor and _SIGNATURE.fullmatch(item.text):  # the end of the document before
            break
        if item.breaks:
            return start if _opens_list(items, index) else index
        if index != anchor and (item.bullet or _in_memo(item.text)) and not _LEAD_LABEL.match(item.text):
            break
        if (
            _leads(item)
            or index == anchor
            or (not floor and is_title(item) and _opens_document(items, index))
        ):
            start = index
        if item.heading == 1:
            return index
    return start


def _opens_document(items: Sequence[Item], index: int) -> bool:
    """Tell whether nothing but short lines of a heading stand above a place."""
    return all(
        isinstance(item, Para) and len(item.text) < _SHORT and not section_of(item.text)
        for item in items[:index]
    )


def _opens_list(items: Sequence[Item], index: int) -> bool:
    """Tell whether a list's heading stands right before a place, at the foot of the page above."""
    above = items[index - 1] if index else None
    return isinstance(above, Para) and section_of(above.text) in ("basis", "attachments", "distribution")


def _in_memo(text: str) -> bool:
    found = section_of(text) or (section_with_text(text) or ("",))[0]
    return bool(found) and found != "other"


def _leads(para: Para) -> bool:
    """Tell whether a line by itself belongs to a heading block (a short line with a label, a title, an office)."""
    return bool(
        _LEAD_LABEL.match(para.text)
        or para.heading
        or registry.LABEL_ALONE.fullmatch(para.text)
        or _OFFICE.search(para.text)
    )


def _in_head(items: Sequence[Item], index: int, starts: dict[int, tuple[str | None, int | None]]) -> bool:
    """Tell whether a title still belongs to a heading block: nothing but short lines stand between."""
    anchor = starts[max(start for start in starts if start <= index)][1]
    if anchor is None or anchor > index:
        return anchor is not None
    between = [item for item in items[anchor:index] if not isinstance(item, Para) or _is_body(item)]
    return not between


def _is_body(para: Para) -> bool:
    return len(para.text) >= 100 or _in_memo(para.text)


def _letterhead(items: Sequence[Item], anchor: int) -> list[int]:
    """The lines of a letterhead repeated on a page: from the page break to the number (and page number) again."""
    found = [anchor]
    for index in range(anchor - 1, max(-1, anchor - 8), -1):
        item = items[index]
        if not isinstance(item, Para) or not _is_letterhead(item):
            break
        found.append(index)
        if item.breaks:
            break
    following = items[anchor + 1] if anchor + 1 < len(items) else None
    if isinstance(following, Para) and is_page_number(following.text):
        found.append(anchor + 1)
    return found


def _is_letterhead(para: Para) -> bool:
    text = para.text
    if len(text) > 60 or ends_sentence(text) or para.bullet or _in_memo(text):
        return False
    return bool(_is_label(text) or para.breaks or _OFFICE.search(text) or first_day(text) or text.isupper())


def _annex_starts(items: Sequence[Item]) -> list[int]:
    """Places where a document with a title of its own begins: at a page break, a first-level heading, "Bilaga 1",
    a heading block without number, or right after the lists that end a memo."""
    starts = []
    ended = False
    for index, item in enumerate(items):
        if not isinstance(item, Para) or item.bullet:
            continue
        section = section_of(item.text)
        ended = section in ("attachments", "distribution") or (ended and section is None)
        fresh = item.breaks and (is_title(item) or not _opens_list(items, index))
        if (fresh or item.heading == 1 or _is_annex(item)) and titled(items, index):
            starts.append(index)
        elif _is_dated(items, index) and titled(items, index + 1):
            starts.append(_head_start(items, index, max(starts, default=0)))
        elif ended and is_title(item) and item.gap and _tells(items, index + 1):
            starts.append(index)
            ended = False
    return starts


def _is_dated(items: Sequence[Item], index: int) -> bool:
    """Tell whether "Datum" and its date stand here without a registry number near them."""
    near = [item.text for item in items[index : index + 6] if isinstance(item, Para)]
    if (
        not near
        or not re.match(r"datum\b", near[0], re.IGNORECASE)
        or not any(first_day(text) for text in near[:2])
    ):
        return False
    return not any(registry.alone(text) or registry.LABEL_ALONE.fullmatch(text) for text in near)


def _tells(items: Sequence[Item], index: int) -> bool:
    """Tell whether running text stands at a place."""
    item = items[index] if index < len(items) else None
    return isinstance(item, Para) and not item.bullet and len(item.text) >= 80 and ends_sentence(item.text)


def _is_annex(para: Para) -> bool:
    found = _ANNEX.fullmatch(para.text)
    return bool(found and para.gap and len(para.text) < 120 and DOCUMENT_WORD.search(found["title"]))


def titled(items: Sequence[Item], start: int) -> bool:
    """Tell whether the short lines from a place on hold the title of a document."""
    for item in items[start : start + 10]:
        if not isinstance(item, Para) or len(item.text) > 170 or item.bullet:
            return False
        if is_title(item) and (item.heading or not _BARE_PLAN.fullmatch(item.text)):
            return True
        if section_of(item.text) or ends_sentence(item.text):
            return False
    return False


def is_title(para: Para) -> bool:
    """Tell whether a paragraph is the title of an agreement, a plan or a pledge."""
    text = para.text
    if len(text) > 170 or ends_sentence(text) or para.bullet or not text[:1].isupper():
        return False
    named = DOCUMENT_WORD.search(text) and not section_of(text) and not re.match(r"\d+\.\s", text)
    return bool(named) and not _DECIDES.search(text)


def _without_echo(parts: list[Part]) -> list[Part]:
    """A part that opens with the title of the part before is only its next page."""
    kept: list[Part] = []
    for part in parts:
        title, last = _first_title(part), _first_title(kept[-1]) if kept else None
        if kept and part.number is None and title and last and _bare(title) == _bare(last):
            kept[-1].items.extend(part.items)
        else:
            kept.append(part)
    return kept


def _first_title(part: Part) -> str | None:
    return next((para.text for para in part.paras[:12] if is_title(para)), None)


def _bare(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()
