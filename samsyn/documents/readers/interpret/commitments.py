"""The single commitments of a pledge: items under "Det här ska vi göra", or promised and come of it in a table."""

import re
from collections.abc import Sequence

from samsyn.base.text import canonical
from samsyn.documents.readers.blocks import Table, Where
from samsyn.documents.readers.interpret.dates import Span
from samsyn.documents.readers.interpret.joining import append, ends_sentence
from samsyn.documents.readers.interpret.numbering import simple_item
from samsyn.documents.readers.interpret.promises import (
    INLINE_OUTCOME,
    OUTCOME,
    OUTCOME_LINE,
    PROMISE_LINE,
    PROMISED,
    is_promise_head,
)
from samsyn.documents.readers.interpret.quantities import quantity
from samsyn.documents.readers.interpret.stream import Item, Para
from samsyn.documents.readers.interpret.words import section_of
from samsyn.documents.readers.reading import CommitmentFound


def commitments_in(items: Sequence[Item], span: Span | None) -> list[CommitmentFound]:
    """Return the commitments of a pledge's items, in the order they stand."""
    return promised(items, span)[0]


def promised(items: Sequence[Item], span: Span | None) -> tuple[list[CommitmentFound], list[Table]]:
    """Return the commitments and the tables that they were read from."""
    reader = _Reader(span, loose=False)
    for loose in (False, True):
        reader = _Reader(span, loose)
        for item in items:
            if isinstance(item, Table):
                reader.table(item)
            else:
                reader.para(item)
        if reader.result():
            break
    return reader.found, reader.tables


class _Reader:
    def __init__(self, span: Span | None, loose: bool) -> None:
        self.span = span
        self.loose = loose
        self.tables: list[Table] = []
        self.found: list[CommitmentFound] = []
        self._section = False
        self._items: list[Para] = []
        self._outcome_open = False

    def result(self) -> list[CommitmentFound]:
        """End the last section and return what was found."""
        self._end()
        return self.found

    def para(self, para: Para) -> None:
        """Take the next paragraph."""
        text = para.text
        promise, outcome = PROMISE_LINE.fullmatch(text), OUTCOME_LINE.fullmatch(text)
        if promise and not self._is_head(para):
            self._flush()
            rest, *ended = INLINE_OUTCOME.split(promise["rest"], maxsplit=1)
            self._add(rest, ended[0] if ended else None, para.where)
            self._outcome_open = bool(ended)
        elif outcome and (self.found or self._items):
            self._flush()
            if self.found:
                self.found[-1].outcome = append(self.found[-1].outcome, canonical(outcome["rest"])) or None
                self._outcome_open = True
        elif self._is_head(para):
            self._begin(para)
        elif self._section and _ends_section(para):
            self._end()
        elif self._section:
            self._items.append(para)
        elif self._outcome_open and not para.heading and not _ends_section(para) and self.found:
            if not self.found[-1].outcome:
                self.found[-1].outcome = text
            self._outcome_open = False

    def table(self, table: Table) -> None:
        """Take a table: promised left, what came of it right."""
        for index, row in enumerate(table.rows[:4]):
            names = [cell.text.strip(" :") for cell in row.cells]
            promised = next((i for i, name in enumerate(names) if PROMISED.fullmatch(name)), None)
            outcome = next(
                (i for i, name in enumerate(names) if i != promised and OUTCOME.fullmatch(name)), None
            )
            if promised is not None and (outcome is not None or self._section):
                self._flush()
                self.tables.append(table)
                self._rows(table, index + 1, promised, outcome)
                return
        self._on_end(table)

    def _rows(self, table: Table, start: int, promised: int, outcome: int | None) -> None:
        for row in table.rows[start:]:
            cells = [cell.text.strip() for cell in row.cells]
            text = cells[promised] if promised < len(cells) else ""
            ended = cells[outcome] if outcome is not None and outcome < len(cells) else ""
            if PROMISED.fullmatch(text):
                continue
            if text and not row.cells[promised].covered:
                self._add(text, ended or None, row.where)
            elif ended and self.found:
                self.found[-1].outcome = append(self.found[-1].outcome, ended)

    def _on_end(self, table: Table) -> None:
        for row in table.rows:
            cells = [cell.text.strip() for cell in row.cells if not cell.covered]
            if len(cells) == 2 and PROMISED.fullmatch(re.sub(r"[\s\d.:]+$", "", cells[0])) and cells[1]:
                self._add(cells[1], None, row.where)
            elif len(cells) == 2 and OUTCOME.fullmatch(cells[0].strip(" :")) and self.found:
                self.found[-1].outcome = append(self.found[-1].outcome, cells[1]) or None

    def _is_head(self, para: Para) -> bool:
        return not para.bullet and is_promise_head(para.text, self.loose)

    def _begin(self, para: Para) -> None:
        """Open a section; a line with a colon within one only leads in to its list."""
        if self._section and para.text.endswith(":") and not any(p.bullet for p in self._items):
            self._items.clear()
        self._end()
        self._section = True

    def _end(self) -> None:
        self._flush()
        self._section = False
        self._outcome_open = False

    def _flush(self) -> None:
        items, self._items = self._items, []
        if not self._section:
            return
        chosen = (
            [p for p in items if p.bullet] or [p for p in items if simple_item(p.text)] or _promises(items)
        )
        for para in chosen:
            numbered = None if para.bullet else simple_item(para.text)
            text, *ended = INLINE_OUTCOME.split(numbered.rest if numbered else para.text, maxsplit=1)
            self._add(text, ended[0] if ended else None, para.where)

    def _add(self, text: str, outcome: str | None, where: Where) -> None:
        clean = canonical(text)
        amount = quantity(clean, self.span)
        told = canonical(outcome or "") or None
        self.found.append(
            CommitmentFound(clean, amount.minimum, amount.per, amount.by_date, told, dict(where))
        )


def _ends_section(para: Para) -> bool:
    if para.bullet:
        return False
    if para.heading or section_of(para.text) or _EFFECT.fullmatch(para.text.strip(" :")):
        return True
    short = len(para.text) < 60 and not ends_sentence(para.text)
    return short and para.gap and (para.bold or para.text[:1].isupper()) and not simple_item(para.text)


_EFFECT = re.compile(
    r"(?:förväntad(?:e)?|önskad(?:e)?) (?:effekt(?:er)?|resultat)|effekt(?:er)?|lägesbild(?:en)?|"
    r"uppföljning.*",
    re.IGNORECASE,
)


def _promises(paras: Sequence[Para]) -> list[Para]:
    """Paragraphs that promise something, where no list does; one that ends with a colon only leads in."""
    return [
        para
        for para in paras
        if not para.text.endswith(":")
        and re.search(r"\b(?:ska|kommer|lovar|genomför|minst|vi|senast)\b", para.text, re.IGNORECASE)
    ]
