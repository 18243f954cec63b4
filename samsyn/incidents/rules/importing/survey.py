"""Going through a file once before it is taken in: how many rows, which columns, which order of dates, which words."""

from collections import Counter
from collections.abc import Mapping as Named
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from samsyn.incidents.rules.importing import columns, words
from samsyn.incidents.rules.importing.columns import Proposed
from samsyn.incidents.rules.importing.days import Evidence
from samsyn.incidents.rules.importing.mapping import REFUSE, Mapping
from samsyn.incidents.rules.importing.tables import Table

SAMPLE = 500
MOST_WORDS = 400
SHOWN = 3


@dataclass(frozen=True)
class Word:
    """One of their words for what was seen: how many rows have it, what it is proposed to be, how surely."""

    word: str
    rows: int
    code: str
    sureness: int


@dataclass
class Survey:
    """What a file is found to hold. `rows` are those below the headings, `is_whole` whether all were gone through."""

    table: Table
    columns: list[Proposed]
    samples: dict[str, list[str]]
    rows: int = 0
    is_whole: bool = True
    dates: Evidence = field(default_factory=Evidence)
    words: list[Word] = field(default_factory=list)

    @property
    def mapping(self) -> Mapping:
        """The mapping that the file itself proposes."""
        return Mapping(
            columns={one.heading: one.kind for one in self.columns},
            dates=self.dates.order,
            categories={word.word: word.code for word in self.words},
            unknown=REFUSE,
        )

    def mapping_with(self, saved: Mapping | None) -> Mapping:
        """The mapping that the file proposes, where the source's files have not said otherwise before."""
        own = self.mapping
        if saved is None:
            return own
        return Mapping(
            columns={heading: saved.columns.get(heading, kind) for heading, kind in own.columns.items()},
            dates=own.dates if self.dates.seen and self.dates.is_sure else saved.dates,
            categories={**own.categories, **saved.categories},
            unknown=saved.unknown,
        )


def surveyed(
    table: Table,
    categories: Named[str, str],
    *,
    chosen: Named[str, str] | None = None,
    most: int | None = None,
) -> Survey:
    """Go through the table (its first `most` rows). `chosen` columns hold before what the file proposes."""
    sample = [cells for _, cells in islice(table.rows(), SAMPLE) if cells]
    found = columns.proposed(table.header, sample)
    if chosen:
        found = [_as_chosen(one, chosen) for one in found]
    survey = Survey(table, found, _samples(table.header, found, sample))
    counted: Counter[str] = Counter()
    _count(survey, counted, most)
    survey.words = [
        Word(word, rows, *words.proposed(word, categories)) for word, rows in counted.most_common(MOST_WORDS)
    ]
    return survey


def _as_chosen(one: Proposed, chosen: Named[str, str]) -> Proposed:
    if one.heading not in chosen:
        return one
    return Proposed(one.heading, chosen[one.heading], columns.SURE)


def _count(survey: Survey, counted: Counter[str], most: int | None) -> None:
    where = {one.kind: index for index, one in enumerate(survey.columns)}
    days = [where[kind] for kind in (columns.DAY, columns.END_DAY) if kind in where]
    category, sub = where.get(columns.CATEGORY, -1), where.get(columns.SUBCATEGORY, -1)
    for _, cells in survey.table.rows():
        if survey.rows == most:
            survey.is_whole = False
            return
        survey.rows += 1
        if cells is None:
            continue
        width = len(cells)
        for day in days:
            # a text that opens with four digits is a year first: it tells nothing of the others
            if day < width and not cells[day][:4].isdigit():
                survey.dates.add(cells[day])
        if 0 <= category < width and cells[category]:
            word = words.key_of(cells[category], cells[sub] if 0 <= sub < width else "")
            if word in counted or len(counted) < MOST_WORDS * 5:
                counted[word] += 1


def _samples(
    header: Sequence[str], found: Sequence[Proposed], sample: Sequence[Sequence[str]]
) -> dict[str, list[str]]:
    """A few different values of each column; none of one about persons."""
    shown: dict[str, list[str]] = {}
    for index, (heading, one) in enumerate(zip(header, found, strict=True)):
        if one.kind == columns.PERSON:
            shown[heading] = []
            continue
        values = dict.fromkeys(row[index] for row in sample if index < len(row) and row[index])
        shown[heading] = list(values)[:SHOWN]
    return shown
