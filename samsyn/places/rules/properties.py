"""Which properties of a file's features hold the name and the code of an area."""

from collections.abc import Mapping, Sequence
from typing import Any

from samsyn.base.refusal import Refusal

NAMES = ("namn", "name", "områdesnamn", "omradesnamn", "område", "omrade", "desonamn", "regso", "deso", "distrikt",
         "beteckning", "label")  # fmt: skip
CODES = ("kod", "code", "desokod", "regsokod", "deso", "områdeskod", "omradeskod", "nyko")
# what else a column with names may be called: only where each row has words of its own there
STEMS = ("namn", "name", "omr", "stadsdel", "kommundel", "distrikt", "primär", "basomr", "regso", "deso", "nyko",
         "titel", "title", "text")  # fmt: skip


def keys_of(rows: Sequence[Mapping[str, Any]], named_by: str) -> tuple[str, str]:
    """The properties with the name, which is `named_by` where that is told, and with the code; "" for no code."""
    keys = {str(key).casefold(): str(key) for properties in rows for key in properties}
    wanted = named_by.strip().casefold()
    if wanted and wanted not in keys:
        raise Refusal("places.no_such_property", name=named_by, known=_listed(keys))
    there = [key for key in NAMES if key in keys]
    telling = (key for key in [*there, *_likely(keys)] if _tells_apart(rows, key))
    name = wanted or next(telling, "") or next(iter(there), "")
    if not name:
        raise (
            Refusal("places.no_name_property", known=_listed(keys))
            if keys
            else Refusal("places.no_properties")
        )
    return name, next((key for key in CODES if key in keys), "")


def value_of(properties: Mapping[str, Any], key: str) -> str:
    """The words or the number of this property, whatever its letters' case; empty for others."""
    found = next((value for name, value in properties.items() if str(name).casefold() == key), None)
    return str(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""


def _likely(keys: Mapping[str, str]) -> list[str]:
    return [key for stem in STEMS for key in keys if stem in key]


def _tells_apart(rows: Sequence[Mapping[str, Any]], key: str) -> bool:
    """Whether each row has words of its own there."""
    values = [value_of(properties, key).strip().casefold() for properties in rows]
    return all(values) and len(set(values)) == len(values)


def _listed(keys: Mapping[str, str]) -> str:
    return ", ".join(sorted(keys.values()))[:300]
