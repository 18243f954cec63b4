"""How a source's files are read: what its columns are, how its dates stand, which words are which category."""

from collections.abc import Iterable
from collections.abc import Mapping as Named
from dataclasses import dataclass, field, replace
from typing import Any, TypeGuard

from samsyn.base.refusal import Refusal
from samsyn.incidents.rules.importing.columns import CATEGORY, DAY, NAMES
from samsyn.incidents.rules.importing.days import ORDERS
from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import BLOCK

KINDS = frozenset(NAMES)
REFUSE, OTHER = "refuse", "other"
UNKNOWN = (REFUSE, OTHER)


class WrongMapping(Exception):
    """A mapping that says nothing that can be followed; `what` is the part of it."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True)
class Mapping:
    """`columns`: heading → kind; `dates`: the order in "3/4/2022"; `categories`: their word → our code.

    `unknown` says what is done with a row whose category is not known: "refuse" or "other".
    """

    columns: Named[str, str]
    dates: str = "dmy"
    categories: Named[str, str] = field(default_factory=dict)
    unknown: str = REFUSE

    def as_dict(self) -> dict[str, Any]:
        """As JSON, for ImportMapping and the file that --mapping reads."""
        return {
            "columns": dict(self.columns),
            "dates": self.dates,
            "categories": dict(self.categories),
            "unknown": self.unknown,
        }

    def without_persons(self) -> "Mapping":
        """The mapping as it may be kept: headings and words that tell who somebody is are not in it."""
        return replace(self, columns=_harmless(self.columns), categories=_harmless(self.categories))

    def headings(self, kind: str) -> list[str]:
        """The columns of a kind."""
        return [heading for heading, its in self.columns.items() if its == kind]


def mapping_of(content: Any, codes: Iterable[str]) -> Mapping:
    """The mapping in JSON that a person may have changed; raises WrongMapping."""
    if not isinstance(content, dict):
        raise WrongMapping("columns")
    columns, categories = content.get("columns"), content.get("categories", {})
    if not _texts(columns) or not set(columns.values()) <= {*KINDS, ""}:
        raise WrongMapping("columns")
    if not _texts(categories) or not set(categories.values()) <= {*codes, ""}:
        raise WrongMapping("categories")
    dates, unknown = content.get("dates", "dmy"), content.get("unknown", REFUSE)
    if dates not in ORDERS:
        raise WrongMapping("dates")
    if unknown not in UNKNOWN:
        raise WrongMapping("unknown")
    return Mapping(columns, dates, categories, unknown)


def check_mapping(mapping: Mapping) -> None:
    """Refuse one by which no row can be stored."""
    if not mapping.headings(DAY):
        raise Refusal("incidents.no_day_column")
    if not mapping.headings(CATEGORY) and mapping.unknown == REFUSE:
        raise Refusal("incidents.no_category_column")


def _harmless(words: Named[str, str]) -> dict[str, str]:
    return {word: meaning for word, meaning in words.items() if all(s.severity != BLOCK for s in spans(word))}


def _texts(content: Any) -> TypeGuard[dict[str, str]]:
    return isinstance(content, dict) and all(
        isinstance(key, str) and isinstance(value, str) for key, value in content.items()
    )
