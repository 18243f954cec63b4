"""A measure's content as one value: checked, compared, shown."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.goals.rules import GoalContent
from samsyn.goals.rules import checked as checked_goal

LONGEST = {"number": 20, "title": 160, "deadline_words": 80, "text": 20_000, "causes": 20_000}
ONE_LINE = ("number", "title", "deadline_words")
EFFECTS = ("", "short", "long")
MOST_STAFF = 9999


@dataclass(frozen=True)
class MeasureContent:
    """All that a version of a measure says; rows of other tables by their ids."""

    area: int
    number: str
    text: str
    title: str = ""
    unit: int | None = None
    owner: int | None = None
    deputy: int | None = None
    partners: frozenset[int] = frozenset()
    starts_on: date | None = None
    ends_on: date | None = None
    deadline_words: str = ""
    effect: str = ""
    causes: str = ""
    goal: GoalContent | None = None
    links: frozenset[int] = frozenset()
    staff_planned: int | None = None
    staff_actual: int | None = None


FIELDS = tuple(field.name for field in fields(MeasureContent))


def checked(content: MeasureContent) -> MeasureContent:
    """`content` in canonical form; refuses what a measure can't say."""
    texts: dict[str, Any] = {name: _text(name, getattr(content, name)) for name in LONGEST}
    if not texts["number"]:
        raise Refusal("plans.no_number")
    if not texts["text"]:
        raise Refusal("plans.no_text")
    if content.effect not in EFFECTS:
        raise Refusal("plans.unknown_effect")
    _check_pairs(content)
    goal = checked_goal(content.goal) if content.goal else None
    return replace(content, goal=goal, **texts)


def _text(name: str, text: str) -> str:
    clean = canonical(text)
    if name in ONE_LINE:
        clean = clean.replace("\n", " ")
    if len(clean) > LONGEST[name]:
        raise Refusal(f"plans.long_{name}", longest=LONGEST[name])
    return clean


def _check_pairs(content: MeasureContent) -> None:
    if content.owner is not None and content.owner == content.deputy:
        raise Refusal("plans.deputy_is_owner")
    if content.starts_on and content.ends_on and content.ends_on < content.starts_on:
        raise Refusal("plans.ends_before_start")
    for staff in (content.staff_planned, content.staff_actual):
        if staff is not None and not 0 <= staff <= MOST_STAFF:
            raise Refusal("plans.odd_staff", most=MOST_STAFF)


def changed_fields(before: MeasureContent, after: MeasureContent) -> list[str]:
    """Names of the fields in which two contents differ, in the order of the form."""
    return [name for name in FIELDS if getattr(before, name) != getattr(after, name)]


def label(number: str, title: str, text: str, longest: int = 80) -> str:
    """A measure in one line: "3:8 Mindre vårdslös körning", from its text where it has no title."""
    return f"{number} {heading(title, text, longest)}"


def heading(title: str, text: str, longest: int = 80) -> str:
    """The measure's title, or the first words of its text."""
    return title or _opening(text, longest)[0]


def rest(title: str, text: str, longest: int = 260) -> str:
    """What of the text the heading does not say, shortened for a list."""
    left = text if title else _opening(text, 80)[1]
    flat = " ".join(left.split())
    if len(flat) <= longest:
        return flat
    return flat[:longest].rsplit(" ", 1)[0].rstrip(",;:–- ") + " …"


def _opening(text: str, longest: int) -> tuple[str, str]:
    """The first sentence, or as many whole words of it as fit, and what follows."""
    first, stop, following = text.split("\n", 1)[0].partition(". ")
    sentence = first.removesuffix(".")
    if len(sentence) <= longest:
        more = text.split("\n", 1)[1] if "\n" in text else ""
        return sentence, f"{following}\n{more}".strip() if stop else more
    cut = sentence[:longest].rsplit(" ", 1)[0]
    return cut.rstrip(",;:– ") + " …", "… " + text[len(cut) :].strip()
