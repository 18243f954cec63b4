"""A measure's fields: their names, and their values as text."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samsyn.goals.rules import GoalContent
from samsyn.goals.wording import DIRECTIONS
from samsyn.plans.rules import FIELDS, MeasureContent
from samsyn.plans.rules.names import Names

FIELD_NAMES = {
    "area": _("Priority area"),
    "number": _("Number"),
    "title": _("Title"),
    "text": _("Text"),
    "unit": _("Responsible unit"),
    "owner": _("Owner"),
    "deputy": _("Deputy"),
    "partners": _("Partners"),
    "starts_on": _("Start"),
    "ends_on": _("End"),
    "deadline_words": _("Deadline in words"),
    "effect": _("Effect"),
    "causes": _("Causes"),
    "goal": _("Goal"),
    "links": _("Other plans"),
    "staff_planned": _("Staff planned"),
    "staff_actual": _("Staff in fact"),
}

EFFECTS = {"": "", "short": _("short term"), "long": _("long term")}

_NAMED: Mapping[str, Callable[[Names], Mapping[int, str]]] = {
    "area": lambda names: names.areas,
    "unit": lambda names: names.units,
    "owner": lambda names: names.persons,
    "deputy": lambda names: names.persons,
    "partners": lambda names: names.organisations,
    "links": lambda names: names.plans,
}


def effect_words() -> dict[str, str]:
    """Effects by code, as words."""
    return {code: str(word) for code, word in EFFECTS.items()}


def direction_words() -> dict[str, str]:
    """Directions by code, as words; a deliverable has none."""
    return {"": "", **{code: str(word) for code, word in DIRECTIONS.items()}}


def field_texts(content: MeasureContent, names: Names) -> dict[str, str]:
    """Every field of a content as text, empty where nothing is said."""
    return {name: _field_text(name, getattr(content, name), names) for name in FIELDS}


def _field_text(name: str, value: Any, names: Names) -> str:
    """One field's value as text."""
    if value is None or value == "":
        return ""
    if isinstance(value, frozenset):
        return ", ".join(sorted(_NAMED[name](names).get(pk, "") for pk in value))
    if name in _NAMED:
        return _NAMED[name](names).get(value, "")
    if isinstance(value, GoalContent):
        return goal_text(value)
    if name == "effect":
        return str(EFFECTS[value])
    if isinstance(value, date):
        return _day(value)
    return str(value)


def goal_text(goal: GoalContent) -> str:
    """A goal in one or more lines: what, which way, from what to what; each milestone a line."""
    parts = [goal.text]
    if goal.direction:
        parts.append(str(DIRECTIONS[goal.direction]))
    if goal.baseline is not None:
        parts.append(gettext("from %(value)s") % {"value": _value(goal.baseline, goal, goal.baseline_on)})
    if goal.target is not None:
        parts.append(gettext("to %(value)s") % {"value": _value(goal.target, goal, goal.target_on)})
    elif goal.target_on:
        parts.append(gettext("by %(day)s") % {"day": _day(goal.target_on)})
    return "\n".join([", ".join(parts), *(_milestone(step) for step in goal.milestones)])


def _milestone(step: Any) -> str:
    due = f" ({_day(step.due_on)})" if step.due_on else ""
    done = gettext(", done %(day)s") % {"day": _day(step.done_on)} if step.done_on else ""
    return f"– {step.text}{due}{done}"


def _day(value: date) -> str:
    return date_format(value, "j F Y")


def _value(value: Decimal, goal: GoalContent, day: Any) -> str:
    shown = f"{number(value)} {goal.measured_in}".strip()
    return f"{shown} ({_day(day)})" if day else shown


def number(value: Decimal) -> str:
    """80.00 as "80", 12.50 as "12,5"."""
    return number_format(value.normalize() if value % 1 else value.quantize(Decimal(1)))
