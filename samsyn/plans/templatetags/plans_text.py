"""How plans' values are said on their pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template

from samsyn.documents.wording import whereabouts as where_words
from samsyn.goals.models import Goal
from samsyn.goals.rules import GoalContent
from samsyn.plans.queries.history import Side
from samsyn.plans.rules.content import rest
from samsyn.plans.sockets import ChainLink
from samsyn.plans.wording.cells import COLUMN_NAMES
from samsyn.plans.wording.fields import EFFECTS, FIELD_NAMES
from samsyn.plans.wording.fields import goal_text as goal_words
from samsyn.plans.wording.findings import KINDS, RHYTHMS
from samsyn.plans.wording.findings import compared_words as compared
from samsyn.plans.wording.findings import count_word as counted
from samsyn.plans.wording.findings import lacking_words as lacks
from samsyn.plans.wording.findings import side_words as said_side

register = template.Library()


@dataclass(frozen=True)
class _Link:
    text: str
    url: str


@register.filter
def brief(text: str, longest: int) -> str:
    """A text on one line, cut at a word with an ellipsis."""
    return rest("-", text, longest)


@register.filter
def count_word(count: int) -> str:
    """Numbers up to twelve in letters."""
    return counted(count)


@register.filter
def goal_line(goal: Goal) -> str:
    """A goal on one line, without its milestones."""
    fields = ("kind", "text", "measured_in", "direction", "baseline", "baseline_on", "target", "target_on")
    return goal_words(GoalContent(**{name: getattr(goal, name) for name in fields}))


@register.filter
def whereabouts(where: dict[str, Any] | None) -> str:
    """Where in a document something stood."""
    return where_words(where)


@register.filter
def field_name(code: str) -> str:
    """A field's name as the form says it."""
    return str(FIELD_NAMES[code])


@register.filter
def rhythm(code: str) -> str:
    """How often something comes, as words."""
    return str(RHYTHMS[code])


@register.filter
def built_on(chain: Iterable[ChainLink]) -> list[_Link]:
    """The links to what this builds on."""
    return [_Link(f"{link.count} {link.what}", link.url) for link in chain if not link.leads_to]


@register.filter
def led_to(chain: Iterable[ChainLink]) -> list[_Link]:
    """The links to what this has led to."""
    return [_Link(f"{link.count} {link.what}", link.url) for link in chain if link.leads_to]


@register.filter
def effect_word(code: str) -> str:
    """Short or long, as words."""
    return str(EFFECTS[code])


@register.filter
def column_name(code: str) -> str:
    """A column's heading."""
    return str(COLUMN_NAMES.get(code, code))


@register.filter
def lacking_words(gaps: tuple[str, ...]) -> str:
    """What a measure lacks: "Saknar ansvarig och slutdatum."."""
    return lacks(gaps)


@register.filter
def compared_words(counts: dict[str, int]) -> str:
    """A comparison's finding: "3 insatser har ändrats, 1 är ny"."""
    return compared(counts)


@register.filter
def kind_word(kind: str) -> str:
    """What has happened to a measure between two versions."""
    return str(KINDS[kind])


@register.filter
def at(mapping: dict[str, Any], key: str) -> Any:
    """What a mapping holds under a key."""
    return mapping.get(key, "")


@register.filter
def side_words(side: Side) -> str:
    """One side of a comparison, in the lead."""
    return said_side(side.version.number, side.version.label) if side.version else said_side(0, "")


@register.filter
def side_short(side: Side) -> str:
    """One side of a comparison, over its texts."""
    return side.version.label if side.version else said_side(0, "")
