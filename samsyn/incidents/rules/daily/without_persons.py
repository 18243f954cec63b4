"""A text with what tells who somebody is taken out."""

from samsyn.incidents.rules.questions import TAKEN_OUT
from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import Known

_ROUNDS = 5


def without(text: str, known: Known) -> str:
    """The text with every marked place replaced, until nothing is found in it."""
    for _round in range(_ROUNDS):  # what stands beside a gap may look like a person for the first time
        found = spans(text, known)
        if not found:
            break
        for span in reversed(found):
            text = text[: span.start] + TAKEN_OUT + text[span.end :]
    return text
