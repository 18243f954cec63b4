"""Likely names of persons, left to a person to judge. Places, streets and firms are no persons."""

import re
from collections.abc import Iterator, Sequence

from samsyn.privacy.rules.name_lists import TITLES, Names, names
from samsyn.privacy.rules.span import NAME, QUESTION, Known, Span
from samsyn.privacy.rules.word_lists import words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:\n\r•–-]|\d[.)])[\s\"'”“(]*$")
_PLACE_ENDING = re.compile(
    r"(?:väg|vägen|gata|gatan|gränd|gränden|stig|stigen|torg|torget|backe|backen|skola|skolan|park|parken|bad|badet|hall|hallen|"
    r"gård|gården|gårds|plan|planen|plats|platsen|bro|bron|kyrka|kyrkan|station|stationen|centrum|allé|allén|berget|skogen|dal|dalen|"
    r"by|byn|hem|hemmet|hus|huset|köping|sjön|ängen|hagen|lunden|strand|stranden|udden|viken|kullen|höjden|slingan|leden|"
    r"rondellen|tunneln|garaget|gymnasiet|förskola|förskolan|biblioteket|fritids|fritidsgård\w*|ip|vall|arena|sportfält|lekplats\w*|hamn|hamnen|holmen|ö|ön|nöje)s?$",
    re.IGNORECASE,
)
_PLACE_NEXT = words("place_next")
_PLACE_BEFORE = words("place_before")
_PERSON_BEFORE = words("person_before")
_CALLED = re.compile(
    r"\b(?<!så )(?:heter|hette|vid namn|(?:med|under) namnet|(?:kallas|kallad|kallades)(?: för)?|kallar sig|alias|"
    r"smeknamn(?:et)?(?: är)?[ ]*[:=]?"
    r"|namn(?:et)?(?: är|[ ]*[:=]))[ ]+(?:(?:han|hon|hen|de|den)[ ]+)?[\"'”“’]?(?P<name>[^\W\d_][\w'’-]+)",
    re.IGNORECASE,
)
_A_PERSON = re.compile(
    r"\b(?:han|hon|hen|hans|hennes|kill\w*|tjej\w*|snubbe\w*|pojk\w*|flick\w*|person\w*|ungdom\w*|man|mannen|kvinna\w*|elev\w*|grabb\w*|"
    r"kompis\w*|ledare\w*|förare\w*|chaufför\w*|gubbe\w*|tant\w*|farbror|langare\w*|som|alias|smeknamn\w*)\b[^.!?]{0,50}$",
    re.IGNORECASE,
)
_A_THING = re.compile(
    r"\b(?:app|grupp|skol|förskol|plats|gat|väg|restaurang|affär|butik|projekt|förening|kampanj|aktion|program|kurs|serie|podd|bok|sång|hashtag|arrangemang|lag|klubb|film|park|områd|bolag|företag|båt|hund|katt|boend|"
    r"kanal|kiosk|pizzeri|spel|låt|rondell|tunnel|kvarter|hus|insats|modell|metod|system|byggnad|hållplats|linje|stad|ort|sjö|bad|fest|märk|sort)"
    r"\w*(?:[ ]+som)?[ ]+(?:numera |tydligen |nog )?$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?<!\w)(?:[A-ZÅÄÖ]\.[ ]?){1,2}[A-ZÅÄÖ][a-zåäöé]{2,}(?!\w)")
_SURNAME = re.compile(
    r"^[A-ZÅÄÖ][a-zåäöéü]+(?:sson|ssons|sdotter|qvist|kvist|ström|ströms|gren|lund|berg|blad|stedt|ovic|ović|evic|ević|zadeh|pour|oğlu|oglu|"
    r"wska|wski|cka|cki|enko|chuk|idze|shvili|yan|ian|oui|iani|inen|nejad|allah|ullah|uddin|adze|escu)$"
)
_SURNAME_CERTAIN = re.compile(
    r"^[A-ZÅÄÖ][a-zåäöéü]+(?:sson|ssons|sdotter|qvist|ović|evic|ević|zadeh|oğlu|wska|wski|ullah)$"
)
_OF_A_THING = re.compile(r"-[a-zåäö]{3,}$")  # "Tumba-banan", "Klint-affischen"
_NOT_CALLED = words("not_called")
_FIRMS = words("firms")
_NO_GENITIVE = words("no_genitive")
_PARTICLES = frozenset(("af", "von", "de", "van", "der", "la", "al", "el", "bin"))


def may_be_named(text: str) -> bool:
    """Whether any word could be of a name at all; most texts end here."""
    lists = names()
    if text.isalpha() and text.islower():
        return text in lists.any or _may_be(text, lists)
    return any(
        word in lists.any or word.lower() in TITLES or _may_be(word, lists) for word in _WORD.findall(text)
    )


def named_in_words(text: str, known: Known) -> Iterator[Span]:
    """Each likely name as a question."""
    lists = names()
    found = list(_WORD.finditer(text))
    taken = -1
    for position, word in enumerate(found):
        if word.start() < taken:
            continue
        count = _named(text, found, position, lists, known)
        if not count and _begins_place(text, found, position):
            taken = found[position + 1].end()  # "Restaurang Ali Baba": neither is a person
        if count:
            taken = found[position + count - 1].end()
            yield Span(word.start(), taken, NAME, QUESTION)


def called(text: str, known: Known) -> Iterator[Span]:
    """Each word that somebody is said to be called, as a question."""
    for match in _CALLED.finditer(text):
        if _is_called(text, match, known):
            yield Span(match.start("name"), match.end("name"), NAME, QUESTION)


def with_initials(text: str) -> Iterator[Span]:
    """Each surname after initials, as a question."""
    lists = names()
    for match in _INITIALS.finditer(text):
        last = _WORD.findall(match.group())[-1]
        if last in lists.last or last in lists.last_words or _SURNAME.match(last):
            yield Span(match.start(), match.end(), NAME, QUESTION)


def _may_be(word: str, lists: Names) -> bool:
    """Whether a word could be of a name at all."""
    if not word[0].isupper():
        return word[-1] == "s" and (word[:-1] in lists.lower or word[:-1] in lists.last_lower)
    name = _spelled(word)
    return _given(name, lists) or _is_surname(name, lists)


def _named(text: str, words: Sequence["re.Match[str]"], position: int, lists: Names, known: Known) -> int:
    """How many words from here are a name: 0 for none."""
    word = words[position].group()
    if not word[0].isupper():
        adjacent = position + 1 < len(words) and _adjacent(text, words, position)
        count = _small_named(words, position, adjacent, lists, known)
        return count if count and not _of_place(text, words, position, known) else 0
    name = _spelled(word)
    if (
        name.casefold() in _FIRMS
        or known.has(word)
        or (_PLACE_ENDING.search(name) and name not in lists.given)
    ):
        return 0
    if _of_place(text, words, position, known):
        return 0
    following = _following(text, words, position)
    surname = following is not None and _is_surname(_spelled(following), lists) and not known.has(following)
    given = _given(name, lists)
    if given and surname:
        return 2
    if given and following is not None and _given(_spelled(following), lists) and following[0].isupper():
        return 2
    before = words[position - 1].group().lower() if position and _adjacent(text, words, position - 1) else ""
    if before in _PERSON_BEFORE and (given or _is_surname(name, lists) or before.capitalize() in TITLES):
        return 1
    if given:
        if name in lists.words and following is not None and _may_be_surname(following):
            return 2
        return 1 if _tells_alone(text, words[position].start(), name, lists) else 0
    if surname and following is not None and _spelled(following) in lists.last and _may_be_surname(word):
        return 2
    certain = _SURNAME_CERTAIN.match(name) or (name in lists.last and name.endswith(("sson", "ssons")))
    return 1 if certain else 0


def _may_be_surname(word: str) -> bool:
    """Whether a large first letter can be that of a name nobody has listed."""
    return (
        len(word) > 2
        and word[0].isupper()
        and not word.isupper()
        and word.lower() not in _PLACE_NEXT
        and word.lower() not in _PLACE_BEFORE
        and word.casefold() not in _FIRMS
        and not _PLACE_ENDING.search(word)
    )


def _small_named(
    words: Sequence["re.Match[str]"], position: int, adjacent: bool, lists: Names, known: Known
) -> int:
    """How many words in small letters are a name."""
    word = words[position].group()
    following = words[position + 1].group() if adjacent else ""
    if following in lists.last_lower and word.title() in lists.given and not known.has(f"{word} {following}"):
        return 2
    if word.endswith(("sson", "ssons")) and word.removesuffix("s") in lists.last_lower:
        return 1
    return 1 if _is_small_name(word, lists, known) else 0


def _tells_alone(text: str, start: int, name: str, lists: Names) -> bool:
    name = name if name in lists.given else name.rstrip("s")
    if name in lists.weak:
        return False
    begins = _SENTENCE_ENDS.search(text, max(0, start - 6), start) is not None
    return not (begins and name in lists.words)


def _given(name: str, lists: Names) -> bool:
    """A given name, or its genitive."""
    first, *others = name.split("-")
    if others:
        return first in lists.given and all(part[:1].isupper() for part in others)
    return first in lists.given or (first.endswith("s") and first[-2:] != "ss" and first[:-1] in lists.given)


def _is_surname(name: str, lists: Names) -> bool:
    bare = name[:-1] if name.endswith("s") and name not in lists.last else name
    return name in lists.last or bare in lists.last or bare in lists.last_words or bool(_SURNAME.match(bare))


def _is_small_name(word: str, lists: Names, known: Known) -> bool:
    if len(word) < 4 or known.has(word):
        return False
    return word in lists.lower or (
        word.endswith("s") and word[:-1] in lists.lower and len(word) > 4 and word not in _NO_GENITIVE
    )


def _is_called(text: str, match: "re.Match[str]", known: Known) -> bool:
    name = match.group("name")
    before = max(0, match.start() - 60), match.start()
    if (
        name.lower() in _NOT_CALLED
        or known.has(name)
        or _PLACE_ENDING.search(name)
        or _A_THING.search(text, *before)
    ):
        return False
    quoted = text[match.start("name") - 1] in "\"'”“’"
    says = match.group().lower()
    return (
        name[0].isupper()
        or quoted
        or says.startswith(("alias", "smek", "namn"))
        or bool(_A_PERSON.search(text, *before))
    )


def _of_place(text: str, words: Sequence["re.Match[str]"], position: int, known: Known) -> bool:
    """Whether the words around make it a place's or a firm's name: "Karl Johans gata", "Sankt Eriks", "Adam & Eva"."""
    if text[: words[position].start()].endswith(("& ", "&")) or text.startswith(
        (" & ", "&"), words[position].end()
    ):
        return True
    for ahead in (1, 2):
        if position + ahead < len(words) and all(_adjacent(text, words, position + n) for n in range(ahead)):
            following = words[position + ahead].group()
            if following.lower() in _PLACE_NEXT or _OF_A_THING.search(following):
                return True
            if known.has(text[words[position].start() : words[position + ahead].end()]):
                return True
            if not following[0].isupper() and ahead == 1 and following not in _PARTICLES:
                break
    if position and _adjacent(text, words, position - 1):
        before = words[position - 1].group()
        return before.lower() in _PLACE_BEFORE or known.has(
            text[words[position - 1].start() : words[position].end()]
        )
    return False


def _begins_place(text: str, words: Sequence["re.Match[str]"], position: int) -> bool:
    if (
        not position
        or words[position - 1].group().lower() not in _PLACE_BEFORE
        or not words[position].group()[0].isupper()
    ):
        return False
    return _following(text, words, position) is not None and _adjacent(text, words, position - 1)


def _following(text: str, words: Sequence["re.Match[str]"], position: int) -> str | None:
    if position + 1 >= len(words) or not _adjacent(text, words, position):
        return None
    following = words[position + 1].group()
    return following if following[0].isupper() else None


def _adjacent(text: str, words: Sequence["re.Match[str]"], position: int) -> bool:
    """Whether only spaces stand between the word and the next one."""
    return text[words[position].end() : words[position + 1].start()].strip(" .") == ""


def _spelled(word: str) -> str:
    """AHMED as Ahmed."""
    return word.title() if word.isupper() and len(word) > 3 else word
