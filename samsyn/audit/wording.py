"""The log in words: each package says its own acts in `wording.ACTS`, under the verb that it records."""

from importlib import import_module
from typing import Any

from django.utils.translation import gettext


def act_words(verb: str) -> str:
    """What was done ("ändrade en insats") for "plans.change_measure"."""
    package = verb.split(".", 1)[0]
    acts: dict[str, Any] = import_module(f"samsyn.{package}.wording").ACTS
    return str(acts[verb])


def actor_words(actor: str, names: dict[str, str]) -> str:
    """Who did it, for "user:7", "person:12" or "system:reminders"."""
    if actor.startswith("system:"):
        return gettext("Samsyn itself")
    return names.get(actor) or gettext("Someone without a name")
