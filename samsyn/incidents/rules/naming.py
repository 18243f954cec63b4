"""Codes and names of what a municipality adds itself, and the order it puts things in."""

import re
import unicodedata
from collections.abc import Sequence
from typing import TypeVar

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical

Thing = TypeVar("Thing")

# what a category may look like: the sprite's pictures of things, and a few marks
ICONS = ("drugs", "gathering", "vandalism", "graffiti", "litter", "violence", "harass", "theft", "driving", "place",
         "fire", "weapon", "alcohol", "trespass", "fraud", "rumour", "worry", "positive", "other",
         "siren", "shield", "people", "msg", "key", "mute", "clock")  # fmt: skip


def checked_name(name: str) -> str:
    """The name in one line; refuses none at all."""
    clean = canonical(name).replace("\n", " ").strip()
    if not clean:
        raise Refusal("incidents.no_name")
    return clean


def new_code(name: str, taken: set[str]) -> str:
    """A code for something new, that nothing else has: "Elsparkcyklar" → "own_elsparkcyklar"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = "own_" + (re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:30] or "thing")
    code, number = stem, 2
    while code in taken:
        code, number = f"{stem}_{number}", number + 1
    return code


def check_icon(icon: str) -> None:
    """Refuse a picture that is not among the sprite's."""
    if icon not in ICONS:
        raise Refusal("incidents.icon")


def moved(things: Sequence[Thing], thing: Thing, up: bool) -> list[Thing]:
    """The things with one of them a step up or down; at the edge they stay."""
    order = list(things)
    here = order.index(thing)
    there = here - 1 if up else here + 1
    if 0 <= there < len(order):
        order[here], order[there] = order[there], order[here]
    return order
