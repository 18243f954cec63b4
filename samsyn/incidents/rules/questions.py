"""Words in a text of which someone is to say whether they name a person."""

from collections.abc import Iterable, Sequence

from samsyn.base.refusal import Refusal

Question = tuple[int, int, str]  # start, end, kind: characters of the text, the end exclusive
TAKEN_OUT = "[…]"


def resolved(
    text: str, questions: Iterable[Sequence[object]], start: int, *, is_person: bool
) -> tuple[str, list[Question]]:
    """The text and the questions that are left when the one at `start` is answered.

    Words that name a person are taken out, wherever they stand in the text.
    """
    asked = _questions(questions)
    question = next((one for one in asked if one[0] == start), None)
    if question is None:
        raise Refusal("incidents.no_question")
    words = text[question[0] : question[1]]
    same = [one for one in asked if text[one[0] : one[1]] == words]
    left = [one for one in asked if one not in same]
    if not is_person:
        return text, left
    for begin, end, _kind in sorted(same, reverse=True):
        text = text[:begin] + TAKEN_OUT + text[end:]
        shift = len(TAKEN_OUT) - (end - begin)
        left = [(a + shift, b + shift, kind) if a >= end else (a, b, kind) for a, b, kind in left]
    return text, left


def carried_over(
    before: str,
    asked_before: Iterable[Question],
    open_before: Iterable[Sequence[object]],
    after: str,
    asked_after: Iterable[Question],
) -> list[Question]:
    """The questions of a corrected text: what was answered about the text before is not asked again."""
    still_open = {before[start:end] for start, end, _kind in _questions(open_before)}
    answered = {before[start:end] for start, end, _kind in asked_before} - still_open
    return [(start, end, kind) for start, end, kind in asked_after if after[start:end] not in answered]


def _questions(rows: Iterable[Sequence[object]]) -> list[Question]:
    return [(int(str(start)), int(str(end)), str(kind)) for start, end, kind in rows]


def marked(text: str, questions: Iterable[Sequence[object]]) -> list[tuple[str, int | None]]:
    """The text in pieces; a questioned one comes with where it starts."""
    pieces: list[tuple[str, int | None]] = []
    at = 0
    for start, end, _kind in sorted(_questions(questions)):
        if start < at:
            continue
        pieces += [(text[at:start], None), (text[start:end], start)]
        at = end
    pieces.append((text[at:], None))
    return [piece for piece in pieces if piece[0]]
