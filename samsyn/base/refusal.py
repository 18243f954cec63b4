"""Refusals: what a rule or a command says no to, as a code with parameters; `wording.py` has the sentence."""

from importlib import import_module
from typing import Any


class Refusal(Exception):
    """A no with a reason. `code` is "<package>.<reason>", `params` fill its sentence."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Conflict(Refusal):
    """Somebody else saved first. `theirs` and `mine` map field names to both texts, shown side by side."""

    def __init__(self, code: str, *, theirs: dict[str, str], mine: dict[str, str], **params: Any) -> None:
        super().__init__(code, **params)
        self.theirs = theirs
        self.mine = mine


def say(refusal: Refusal) -> str:
    """The refusal as a sentence in the reader's language, from its own package's `wording.SENTENCES`."""
    package = refusal.code.split(".", 1)[0]
    sentences: dict[str, Any] = import_module(f"samsyn.{package}.wording").SENTENCES
    return str(sentences[refusal.code]) % refusal.params
