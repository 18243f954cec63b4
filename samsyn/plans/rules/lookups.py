"""Names that a cell may hold, and what they stand for: one name, one row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Lookup:
    """Rows by the label that people write and see; labels are unique."""

    ids: Mapping[str, int]
    labels: Mapping[int, str]

    def id_of(self, written: str) -> int | None:
        """The row with this label, however it is capitalised; None if nobody is called that."""
        if written in self.ids:
            return self.ids[written]
        folded = {label.casefold(): pk for label, pk in self.ids.items()}
        return folded.get(written.casefold())


def lookup(rows: Iterable[tuple[int, str, str]]) -> Lookup:
    """Of (id, name, what tells apart): the name alone where only one has it, else "name (what tells apart)"."""
    rows = list(rows)
    times: dict[str, int] = {}
    for _pk, name, _apart in rows:
        times[name.casefold()] = times.get(name.casefold(), 0) + 1
    labels: dict[int, str] = {}
    taken: set[str] = set()
    for pk, name, apart in rows:
        label = name if times[name.casefold()] == 1 else f"{name} ({apart or pk})"
        label = label if label.casefold() not in taken else f"{label} {pk}"
        taken.add(label.casefold())
        labels[pk] = label
    return Lookup({label: pk for pk, label in labels.items()}, labels)


@dataclass(frozen=True)
class Lookups:
    """What cells of a plan's table can point at."""

    persons: Lookup
    units: Lookup
    organisations: Lookup
    plans: Lookup
    directions: Mapping[str, str]  # code -> word, "" -> the word for a deliverable
    effects: Mapping[str, str]
    gone: frozenset[int] = frozenset()  # persons who have left: may stay, can't be chosen
