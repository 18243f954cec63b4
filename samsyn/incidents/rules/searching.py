"""What is written in the search box, as terms: words, beginnings of words (moped*) and "phrases"."""

import re
from dataclasses import dataclass

MOST_TERMS, LONGEST_WORD = 8, 60
_PARTS = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"[^\W_]+")
# words that both databases leave out: PostgreSQL's list for Swedish
STOP_WORDS = frozenset(
    """och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då
    sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över
    än dig kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen
    mitt ni bli blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant
    varför varje vilka ditt vem vilket sitta sådana vart dina vars vårt våra ert era vilkas""".split()  # noqa: SIM905  # a list would be a page long
)


@dataclass(frozen=True)
class Term:
    """One thing that must be there: a word, a phrase of several, or words of which the last is a beginning."""

    words: tuple[str, ...]
    prefix: bool = False


def terms(text: str) -> list[Term]:
    """The terms of what was written; anything may be written, and what has no meaning is left out."""
    found: list[Term] = []
    for phrase, word in _PARTS.findall(text.casefold()):
        words = tuple(part[:LONGEST_WORD] for part in words_of(phrase or word))
        prefix = bool(word) and word.rstrip('"').endswith("*")
        if words and (prefix or not STOP_WORDS.issuperset(words)):
            found.append(Term(words, prefix))
    return found[:MOST_TERMS]


def words_of(text: str) -> list[str]:
    """The words of a text, small letters, signs between them left out; stop words are there."""
    return _WORD.findall(text.casefold())
