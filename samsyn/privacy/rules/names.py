"""Likely names of persons, left to a person to judge. Places, streets and firms are no persons."""

import re
from collections.abc import Iterator

from samsyn.privacy.rules import name_contexts as around
from samsyn.privacy.rules.name_contexts import Words
from samsyn.privacy.rules.name_lists import Names, names
from samsyn.privacy.rules.span import NAME, QUESTION, Known, Span
from samsyn.privacy.rules.word_lists import lines, words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:\n\r•–-]|\d[.)]?)[\s\"'”“(]*$")
_CALLED = re.compile(
    r"\b(?<!så )(?:heter|hette|vid namn|(?:med|under) namnet|(?:kallas|kallad|kallades|kallar sig)(?: för)?|alias|"
    r"smeknamn(?:et)?(?: är)?[ ]*[:=]?"
    r"|namn(?:et)?(?: är|[ ]*[:=]))[ ]+"
    r"(?:(?:han|hon|hen|de|den|visst|nog|väl|typ|nåt|något|kanske|tydligen|egentligen|bara)[ ]+)?"
    r"[\"'”“’]?(?P<name>[^\W\d_][\w'’-]+)",
    re.IGNORECASE,
)
_CALLED_AFTER = re.compile(
    r"(?<!\w)(?P<name>[A-ZÅÄÖ][a-zåäöéü’'-]+)[\"'”’]?[ ](?:heter|hette|kallas|kallades)[ ](?:han|hon|hen|den|de|dom|"
    r"kill\w*|tjej\w*|mannen|kvinnan|person\w*|grabb\w*|pojk\w*|flick\w*)\b"
)
_QUOTED = re.compile(r"\w[ ][\"”“'’](?P<name>[A-ZÅÄÖ][a-zåäöé]+)[\"”“'’]")
_A_PERSON = re.compile(
    r"\b(?:han|hon|hen|hans|hennes|kill\w*|tjej\w*|snubbe\w*|pojk\w*|flick\w*|person\w*|ungdom\w*|man|mannen|kvinna\w*|elev\w*|grabb\w*|"
    r"kompis\w*|ledare\w*|förare\w*|chaufför\w*|gubbe\w*|tant\w*|farbror|langare\w*|som|alias|smeknamn\w*)\b[^.!?]{0,50}$",
    re.IGNORECASE,
)
_HE_IS = re.compile(
    r"\b(?:han|hon|hen|kille\w*|tjej\w*|snubbe\w*|person\w*|mannen|kvinnan|pojken|flickan|grabb\w*|ledare\w*|langare\w*)"
    r"(?:[ ](?:som|också|även|ofta))?[ ]+$",
    re.IGNORECASE,
)
_THING = (
    r"\b(?:app|grupp|skol|förskol|plats|gat|väg|restaurang|affär|butik|projekt|förening|kampanj|aktion|program|kurs|serie|podd|bok|sång|häst|kanin|papegoj|hamster|marsvin|staty|robot|djur|valp|ponny|fil|dokument|mapp|hashtag|arrangemang|lag|klubb|film|park|områd|bolag|företag|båt|hund|katt|boend|"
    r"kanal|kiosk|pizzeri|spel|låt|rondell|tunnel|kvarter|hus|insats|modell|metod|system|byggnad|hållplats|linje|stad|ort|sjö|bad|fest|märk|sort)\w*"
)
_A_THING = re.compile(_THING + r"(?:[ ]+som)?[ ]+(?:numera |tydligen |nog )?$", re.IGNORECASE)
_THING_BEFORE = re.compile(_THING + r"[^.!?]*$", re.IGNORECASE)
_A_GROUP = re.compile(r"\b(?:de|dom|vi|gäng\w*|grupp\w*|klubb\w*|liga\w*|lag\w*)[ ]+$", re.IGNORECASE)
_QUOTES = ('"', "”", "“", "'", "’")
_INITIALS = re.compile(r"(?<!\w)(?:[A-ZÅÄÖ]\.[ ]?){1,2}[A-ZÅÄÖ][a-zåäöé]{2,}(?!\w)")
_INITIAL_AFTER = re.compile(r"[ ][A-ZÅÄÖ](?:\.(?!\w)|(?![\w.-]))")
_SURNAME = re.compile(
    r"^[A-ZÅÄÖ][a-zåäöéü]+(?:sson|ssons|sdotter|qvist|kvist|ström|ströms|gren|lund|berg|blad|stedt|ovic|ović|evic|ević|zadeh|pour|oğlu|oglu|"
    r"wska|wski|cka|cki|enko|chuk|idze|shvili|yan|ian|oui|iani|inen|nejad|allah|ullah|uddin|adze|escu)$"
)
_SURNAME_CERTAIN = re.compile(
    r"^[A-ZÅÄÖ][a-zåäöéü]+(?:sson|ssons|sdotter|qvist|ović|evic|ević|zadeh|oğlu|wska|wski|ullah)$"
)
_FAMILY = re.compile(r"^[A-ZÅÄÖ][a-zåäöé]+(?:gren|ström|kvist|qvist|berg|stedt|dahl|blad|lund)s?$")
# a pet name that no list holds: "Mirre", "Totte", "Jocke"
_PET_NAME = re.compile(
    r"^(?:[BDFGHJKLMNPRSTV]?|[BFGKS]l|[BDFGKPT]r|S[nt])[aeiouyåäö](?:bb|dd|ff|gg|ll|mm|nn|pp|rr|ss|tt|nk|ck)[ey]s?$"
)
_WITH = frozenset(("hos", "av", "med", "åt", "enligt", "enl", "kontaktade", "ringde", "misstänker", "står"))
_NOT_CALLED = words("not_called")
_FIRMS = words("firms")
_THINGS = lines("things")
_NO_GENITIVE = words("no_genitive")


def may_be_named(text: str) -> bool:
    """Whether any word could be of a name at all; most texts end here."""
    lists = names()
    if text.isalpha() and text.islower():
        return text in lists.any or _may_be(text, lists)
    return any(word in lists.any or _may_be(word, lists) for word in _WORD.findall(text))


def named_in_words(text: str, known: Known) -> Iterator[Span]:
    """Each likely name as a question."""
    return _no_things(text, [*_in_words(text, names(), known)])


def with_initials(text: str) -> Iterator[Span]:
    """Each surname after initials, as a question."""
    lists = names()
    for match in _INITIALS.finditer(text):
        last = _WORD.findall(match.group())[-1]
        if last in lists.last or last in lists.last_words or _SURNAME.match(last):
            yield Span(match.start(), match.end(), NAME, QUESTION)


def _no_things(text: str, found: list[Span]) -> Iterator[Span]:
    """Those that are not within the name of a thing: "Romeo och Julia"."""
    small = text.lower() if found else ""
    places = [
        match.span()
        for thing in _THINGS
        if thing in small
        for match in re.finditer(rf"(?<!\w){re.escape(thing)}s?(?!\w)", text, re.IGNORECASE)
    ]
    for span in found:
        if not any(start < span.end and span.start < end for start, end in places):
            yield span


def called(text: str, known: Known) -> Iterator[Span]:
    """What somebody is said to be called, whether a list holds it or not, as a question."""
    for match in _CALLED.finditer(text):
        if _is_called(text, match, known):
            yield Span(match.start("name"), match.end("name"), NAME, QUESTION)
    for match in _CALLED_AFTER.finditer(text):
        if match.group("name").lower() not in _NOT_CALLED and not known.has(match.group("name")):
            yield Span(match.start("name"), match.end("name"), NAME, QUESTION)
    for match in _QUOTED.finditer(text):
        told = _WORD.findall(text, max(0, match.start() - 30), match.start() + 1)
        if told and around.is_role(told[-1]) and not known.has(match.group("name")):
            yield Span(match.start("name"), match.end("name"), NAME, QUESTION)


def _may_be(word: str, lists: Names) -> bool:
    """Whether a word could be of a name at all; most texts end here."""
    if not word[0].isupper():
        return word[-1] == "s" and (word[:-1] in lists.lower or word[:-1] in lists.last_lower)
    name = _spelled(word)
    return _given(name, lists) or _is_surname(name, lists) or _PET_NAME.match(name) is not None


def _in_words(text: str, lists: Names, known: Known) -> Iterator[Span]:
    found = list(_WORD.finditer(text))
    taken, last_named = -1, -9
    for position, word in enumerate(found):
        if word.start() < taken:
            continue
        count = _named(text, found, position, lists, known)
        if not count and _beside_a_name(found, position, last_named, lists):
            count = 1
        if not count and _firm_goes_on(text, found, position):
            taken = found[position + 1].end()  # "Porsche Macan"
        elif not count and around.begins_place(text, found, position):
            taken = found[position + 1].end()  # "Restaurang Ali Baba": neither is a person
        if count:
            count = _with_more_names(text, found, position, count, lists, known)
            last_named = position + count - 1
            taken = found[last_named].end()
            initial = _INITIAL_AFTER.match(text, taken)
            taken = initial.end() if initial and count == 1 else taken
            yield Span(word.start(), taken, NAME, QUESTION)


def _firm_goes_on(text: str, found: Words, position: int) -> bool:
    word = found[position].group()
    return (
        word[0].isupper()
        and word.casefold() in _FIRMS
        and around.following_large(text, found, position) is not None
    )


def _beside_a_name(found: Words, position: int, last_named: int, lists: Names) -> bool:
    """ "Hedda och My": what may be a word is a name in the company of one."""
    return (
        last_named == position - 2
        and found[position - 1].group().lower() in ("och", "o", "samt", "eller")
        and found[position].group()[0].isupper()
        and _given(_spelled(found[position].group()), lists)
    )


def _with_more_names(text: str, found: Words, position: int, count: int, lists: Names, known: Known) -> int:
    """How many words, with the names that follow the first ones: "Mohamed Ali Hassan"."""
    while found[position].group()[0].isupper():
        following = around.following_large(text, found, position + count - 1)
        if following is None or known.has(following):
            break
        if count > 3 or not (_given(_spelled(following), lists) or _is_surname(_spelled(following), lists)):
            break
        count += 1
    return count


def _named(text: str, found: Words, position: int, lists: Names, known: Known) -> int:
    """How many words from here are a name: 0 for none."""
    word = found[position].group()
    if not word[0].isupper():
        count = _small_named(text, found, position, lists, known)
        return count if count and not around.of_place(text, found, position, known) else 0
    name = _spelled(word)
    if (
        name.casefold() in _FIRMS
        or known.has(word)
        or (around.ends_as_place(name) and name not in lists.given)
        or around.of_place(text, found, position, known)
    ):
        return 0
    return _large_named(text, found, position, lists, known)


def _large_named(text: str, found: Words, position: int, lists: Names, known: Known) -> int:
    """How many words are a name, of those that begin with a large letter and are no place's or firm's."""
    word = found[position].group()
    name = _spelled(word)
    following = around.following_large(text, found, position)
    surname = following is not None and _is_surname(_spelled(following), lists) and not known.has(following)
    given = _given(name, lists)
    if given and following is not None and (surname or _given(_spelled(following), lists)):
        return 2
    full = following is not None and _may_be_unlisted(following, lists)
    titled = around.of_title(text, found, position) or around.is_the_one(text, found, position)
    if titled and _may_be_unlisted(word, lists):
        return 1 + full
    if around.of_person(text, found, position) and (given or _is_surname(name, lists)):
        return 1 + (given and full)
    if given:
        if name in lists.words and full:
            return 2
        return 1 + full if _tells_alone(text, found, position, name, lists) else 0
    if (
        surname
        and following not in lists.places
        and _FAMILY.match(_spelled(following or ""))
        and _may_be_unlisted(word, lists)
    ):
        return 0 if around.before_it(text, found, position)[:1].isupper() else 2  # "Way Out West" is a thing
    return 1 if _alone_a_family(text, found, position, lists) else 0


def _alone_a_family(text: str, found: Words, position: int, lists: Names) -> bool:
    """Whether a surname or a pet name stands alone: "Nilsson", "hos Nyströms", "med Mirre", not "Nilssons Skor"."""
    word = found[position].group()
    name = _spelled(word)
    following = around.following_large(text, found, position)
    if name.endswith("s") and following is not None and not _is_surname(_spelled(following), lists):
        return False
    if _SURNAME_CERTAIN.match(name) or (name in lists.last and name.endswith(("sson", "ssons"))):
        return True
    begins = (
        _SENTENCE_ENDS.search(text, max(0, found[position].start() - 6), found[position].start()) is not None
    )
    if not lists.places.isdisjoint((name, name.removesuffix("s"))) or word.isupper():
        return False
    if _FAMILY.match(name) and not lists.families.isdisjoint((name, name.removesuffix("s"))):
        return name.endswith("s") or around.before_it(text, found, position).lower() in _WITH
    somewhere = around.goes_to(text, found, position) or around.before_it(text, found, position) == "på"
    return _PET_NAME.match(name) is not None and not begins and not somewhere


def _may_be_unlisted(word: str, lists: Names) -> bool:
    return (
        word not in lists.places
        and not around.OF_A_THING.search(word)
        and around.may_be_surname(word, _FIRMS)
    )


def _small_named(text: str, found: Words, position: int, lists: Names, known: Known) -> int:
    """How many words in small letters are a name."""
    word = found[position].group()
    is_adjacent = position + 1 < len(found) and around.adjacent(text, found, position)
    following = found[position + 1].group() if is_adjacent else ""
    if following in lists.last_lower and word.title() in lists.given and not known.has(f"{word} {following}"):
        return 2
    if word.endswith(("sson", "ssons")) and word.removesuffix("s") in lists.last_lower:
        return 1
    if len(word) == 3 and word in lists.short and around.of_person(text, found, position):
        return 1
    return 1 if _is_small_name(word, lists, known) else 0


def _tells_alone(text: str, found: Words, position: int, name: str, lists: Names) -> bool:
    word = found[position]
    listed = name if name in lists.given else name.rstrip("s")
    if listed in lists.weak:
        return False
    if listed == name and around.before_it(text, found, position).lower() == "i":
        return False  # one is not in a person
    if listed == name and listed in lists.places and around.goes_to(text, found, position):
        return False  # "mot Nora"
    if word.group().isupper() and text[: word.start()].endswith(_QUOTES):
        return False  # a tag on a wall
    if listed not in lists.words:
        return True
    if word.group().isupper():
        return False
    begins = _SENTENCE_ENDS.search(text, max(0, word.start() - 6), word.start()) is not None
    return (
        not begins
        or around.does_what_persons_do(text, found, position)
        or around.tells_no_owner(text, found, position)
    )


def _given(name: str, lists: Names) -> bool:
    """A given name, or its genitive."""
    first, *others = name.split("-")
    if others:
        if first in lists.weak and others[0] not in lists.given:
            return False  # "Mercedes-Benz"
        return first in lists.given and all(part[:1].isupper() for part in others)
    if name.lower() in _NO_GENITIVE:
        return False
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
        or _A_GROUP.search(text, *before)
        or known.has(name)
        or around.ends_as_place(name)
        or _A_THING.search(text, *before)
    ):
        return False
    quoted = text[match.start("name") - 1] in _QUOTES
    says = match.group().lower()
    if says.startswith(("under", "med")) and (name.isupper() or _THING_BEFORE.search(text, *before)):
        return False  # "insatsen går under namnet Svepet"
    if says.startswith("kall") and name[0].islower() and not quoted:
        return _HE_IS.search(text, *before) is not None  # not "det som kallas svart halka"
    return (
        name[0].isupper()
        or quoted
        or says.startswith(("alias", "smek", "namn"))
        or bool(_A_PERSON.search(text, *before))
    )


def _spelled(word: str) -> str:
    """AHMED as Ahmed."""
    return word.title() if word.isupper() and len(word) > 2 else word
