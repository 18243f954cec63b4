"""What the words around a name make of it: a place, a firm, a person."""

import re
from collections.abc import Sequence

from samsyn.privacy.rules.span import Known
from samsyn.privacy.rules.word_lists import Endings, words

Words = Sequence["re.Match[str]"]

_PLACE_ENDS = Endings.of("place_ends", "s")
_PLACE_NEXT = words("place_next")
_COMPOUND_OF_PLACE = Endings(word + end for word in _PLACE_NEXT if len(word) > 4 for end in ("", "s"))
_OWNED_NEXT = words("owned_next")
_PLACE_BEFORE = words("place_before")
_PERSON_BEFORE = words("person_before")
_PERSON_AFTER = words("person_after")
_TITLE = words("title")
_WHERE = frozenset(
    ("i", "mot", "från", "till", "vid", "utanför", "genom", "kring", "runt", "om", "mellan", "inom")
)
_IN_CLASS = re.compile(
    r"[ ](?:\()?(?:i |från |på )?(?:\d[A-Fa-f]\b|\d:?an\b|(?:sex|sju|åtta|ni|tre|fyr|femm|ett|två)an\b)"
)
_AGENT = re.compile(
    r"(?<!somm)(?<!hamm)(?:[^\Wä]aren|ören|anten|enten|isten)$"
)  # "anmälaren", "praktikanten"
_PRONOUNS = frozenset(("Hans", "Dina", "Mina"))
_OWNED_BY_NONE = words("owned_by_none")
_PART_OF_PLACE = words("part_of_place")
_FIRM = Endings.of("firm_ends")
_SHIP_OR_SAINT = re.compile(r"(?<!\w)(?:[MSms]/[SFYsfy]|[Ss]:ta?) $")
_ANIMAL_CALLED = re.compile(
    r"\b(?:hund|katt|häst|ponny|kanin|papegoj|valp|tik|hamster|marsvin|båt)\w*[ ]+(?:som[ ]+)?"
    r"(?:heter|hette|vid namn|med namnet|kallad|kallas)[ ]+$",
    re.IGNORECASE,
)
_SHORTENED = words("shortened")
_NUMERAL = re.compile(r"[IVX]+")
OF_A_THING = re.compile(r"-[a-zåäö]{3,}$")  # "Tumba-banan", "Klint-affischen"
_PARTICLES = frozenset(("af", "von", "de", "van", "der", "la", "al", "el", "bin"))
_ROLE = Endings.of("role", "n", "en", "ns", "ens", "na", "erna", "s")  # what somebody is or works as


def of_place(text: str, found: Words, position: int, known: Known) -> bool:
    """Whether the words around make it a place's or a firm's name: "Karl Johans gata", "Sankt Eriks", "Adam & Eva"."""
    word = found[position]
    if text[: word.start()].endswith(("& ", "&")) or text.startswith((" & ", "&"), word.end()):
        return True
    for ahead in (1, 2, 3):
        if position + ahead < len(found) and all(adjacent(text, found, position + n) for n in range(ahead)):
            following = found[position + ahead].group()
            if _makes_place(following) or known.has(text[word.start() : found[position + ahead].end()]):
                return True
            shouted = following.isupper() and len(following) > 2 and not following.endswith("S")
            if shouted or (not following[0].isupper() and following not in _PARTICLES):
                break
    before = before_it(text, found, position)
    if _SHIP_OR_SAINT.search(text, max(0, word.start() - 6), word.start()) or _ANIMAL_CALLED.search(
        text, max(0, word.start() - 50), word.start()
    ):
        return True
    return (
        before.lower() in _PLACE_BEFORE
        or _FIRM.of_word(before.lower()) != ""
        or (before != "" and known.has(text[found[position - 1].start() : word.end()]))
    )


def _makes_place(following: str) -> bool:
    first = following.split("-")[0].lower()
    if _NUMERAL.fullmatch(following):
        return True  # "Karl XII:s torg"
    if first in _PLACE_NEXT:
        return not (first in _OWNED_NEXT and (following[0].islower() or following.isupper()))
    if OF_A_THING.search(following):
        return True
    return any(
        2 < len(first) - len(ends.of_word(first)) < len(first) for ends in (_PLACE_ENDS, _COMPOUND_OF_PLACE)
    )


def begins_place(text: str, found: Words, position: int) -> bool:
    """Whether two large words after one like "Restaurang" are the firm's name."""
    return (
        before_it(text, found, position).lower() in _PLACE_BEFORE
        and found[position].group()[0].isupper()
        and following_large(text, found, position) is not None
    )


def of_title(text: str, found: Words, position: int) -> bool:
    """Whether the word before says that this is a name, listed or not: "väktare", "fru"."""
    return is_title(before_it(text, found, position))


def is_title(word: str) -> bool:
    """Whether a name follows the word, listed or not."""
    return word.lower() in _TITLE


def is_the_one(text: str, found: Words, position: int) -> bool:
    """Whether the word before is one certain person: "städaren", "bussföraren", not "väktare"."""
    return is_certain_role(before_it(text, found, position))


def is_certain_role(word: str) -> bool:
    """Whether the word is for one certain person."""
    small = word.lower()
    return small.endswith(("en", "an", "rn")) and _is_a(small)


def goes_to(text: str, found: Words, position: int) -> bool:
    """Whether the word before tells of where something is, or where it goes."""
    return before_it(text, found, position).lower() in _WHERE


def of_person(text: str, found: Words, position: int) -> bool:
    """Whether the word before says that this is a person's name: "fru", "läraren", "polisman"."""
    return is_role(before_it(text, found, position))


def tells_no_owner(text: str, found: Words, position: int) -> bool:
    """Whether what may be a pronoun has none of what it owns after it: "Hans på macken", not "Hans cykel"."""
    if found[position].group() not in _PRONOUNS or position + 1 >= len(found):
        return False
    return adjacent(text, found, position) and found[position + 1].group() in _OWNED_BY_NONE


def _is_a(small: str) -> bool:
    return _ROLE.of_word(small) != "" and not small.startswith("hyresvärd")  # mostly a firm


def ends_as_place(word: str) -> bool:
    """Whether the word ends as the names of places do: "Korpstigen"."""
    return _PLACE_ENDS.of_word(word.lower()) != ""


def is_role(word: str) -> bool:
    """Whether the word is for a person: "fru", "läraren", "gängledaren"."""
    small = word.lower()
    return small in _PERSON_BEFORE or _is_a(small) or _AGENT.search(small) is not None


def does_what_persons_do(text: str, found: Words, position: int) -> bool:
    """Whether the word after is what only persons do: "Tor ringde"."""
    if position + 1 >= len(found) or not adjacent(text, found, position):
        return False
    return (
        found[position + 1].group().lower() in _PERSON_AFTER
        or _IN_CLASS.match(text, found[position].end()) is not None
    )


def may_be_surname(word: str, firms: frozenset[str]) -> bool:
    """Whether a large first letter can be that of a name nobody has listed."""
    small = word.lower()
    return (
        len(word) > 2
        and word[0].isupper()
        and not word.isupper()
        and small not in _PLACE_NEXT
        and small not in _PLACE_BEFORE
        and small not in _PERSON_BEFORE
        and word.casefold() not in firms
        and not ends_as_place(word)
        and not _is_a(small)
        and not _FIRM.of_word(small)
        and small not in _PART_OF_PLACE
    )


def before_it(text: str, found: Words, position: int) -> str:
    """The word just before, with only spaces between, or the dot of a short one; or nothing."""
    if not position:
        return ""
    before = found[position - 1]
    between = text[before.end() : found[position].start()]
    ends = "." in between and (before.group().lower() not in _SHORTENED or between[0] != ".")
    return before.group() if between.strip(" .") == "" and not ends else ""


def following_large(text: str, found: Words, position: int) -> str | None:
    """The word just after, when it begins with a large letter."""
    if position + 1 >= len(found) or not adjacent(text, found, position):
        return None
    following = found[position + 1].group()
    ends = len(found[position].group()) > 2 and text[found[position].end()] == "."
    return following if following[0].isupper() and not ends else None


def adjacent(text: str, found: Words, position: int) -> bool:
    """Whether only spaces stand between the word and the next one."""
    return text[found[position].end() : found[position + 1].start()].strip(" .") == ""
