"""A dry run of an import: what would become of every row; nothing is written."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.conf import settings

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Source
from samsyn.incidents.queries.categories import by_code
from samsyn.incidents.queries.importing import known_ids
from samsyn.incidents.rules.importing.checking import Batch, Task
from samsyn.incidents.rules.importing.mapping import Mapping
from samsyn.incidents.rules.importing.stream import streamed
from samsyn.privacy.queries import known

SHOWN = 20  # first rows of each fault


@dataclass
class Rehearsal:
    """How many rows would be stored, are known, would be refused and are totals; `faults` by column and code."""

    stored: int = 0
    known: int = 0
    refused: int = 0
    totals: int = 0
    to_review: int = 0
    is_whole: bool = True
    faults: Counter[tuple[str, str]] = field(default_factory=Counter)
    first: dict[tuple[str, str], list[int]] = field(default_factory=dict)  # row numbers

    @property
    def rows(self) -> int:
        """All that have been gone through."""
        return self.stored + self.known + self.refused + self.totals


def task_of(viewer: Viewer, path: Path, mapping: Mapping, moment: datetime, after: int = 0) -> Task:
    """What the one who reads the file needs to know."""
    categories = by_code(viewer)
    codes = frozenset(code for code, row in categories.items() if row.retired_on is None)
    return Task(str(path), mapping, codes, known(viewer), moment, after, settings.SECRET_KEY)


def rehearsed(
    viewer: Viewer,
    source: Source,
    task: Task,
    told: Callable[[Rehearsal], None] | None = None,
    most: int | None = None,
) -> Rehearsal:
    """Go through the file (its first `most` rows) as the import would; what comes twice in it is known."""
    sums = Rehearsal()
    seen: set[int] = set()  # hashes: a million of them are small
    stream = streamed(task)
    for batch in stream:
        there = known_ids(viewer, source, batch.ids)
        _count(sums, batch, there | {one for one in batch.ids if hash(one) in seen})
        seen.update(hash(one.outside_id) for one in batch.ready)
        if told is not None:
            told(sums)
        if most is not None and sums.rows >= most:
            sums.is_whole = False
            stream.close()
            break
    return sums


def _count(sums: Rehearsal, batch: Batch, there: set[str]) -> None:
    fresh = batch.fresh(there)
    sums.stored += fresh.to_store
    sums.to_review += sum(one.asks for one in fresh.ready)
    sums.known += batch.to_store - fresh.to_store + len(batch.refused) - len(fresh.refused)
    sums.refused += len(fresh.refused)
    sums.totals += batch.totals
    for row in fresh.refused:
        fault = (row.column, row.code)
        sums.faults[fault] += 1
        numbers = sums.first.setdefault(fault, [])
        if len(numbers) < SHOWN:
            numbers.append(row.number)
