"""Which of the guard's expressions a text needs, told by its words: most texts need none.

A sign says that an expression may find something, never that it does: the guard finds the same with every sign given,
which a test holds it to. Words are remembered, since they come again; such as may be of a person are not.
"""

import re
from functools import reduce
from operator import or_

from samsyn.privacy.rules import spoken
from samsyn.privacy.rules.addresses import MEDIUM
from samsyn.privacy.rules.name_contexts import is_certain_role, is_title
from samsyn.privacy.rules.names import may_be_named

NUMBER, MAIL, HANDLE, PLATE, HOME, NAME, CALLED, INITIALS, ROLE, SPOKEN = (1 << n for n in range(10))
EVERY = (1 << 10) - 1
_OF_PERSONS = MAIL | NAME | INITIALS
MOST, LONGEST, MANY_DIGITS = 30_000, 30, 5  # words that are remembered; their letters and digits

# in what stands between two spaces, in small letters: the one part that each expression can't do without
_SIGNS = (
    (NUMBER, r"\d"),
    (MAIL, r"@|&\#64;|snabel|[(\[{<](?:$|(?:at|a)(?:$|[)\]}>]))|^(?:at|ät)$"),
    (HANDLE, r"@|\#\d{4}|_|\.(?:com|me|tv|net|co)/|discord\.gg/|\b(?:tt|sc|dc|ig|yt|fb)(?:[:=]|$)|\b(?:tik|whats)$"),
    (HANDLE, rf"\b{MEDIUM}(?:et|en|s|konto\w*|namn\w*|användar\w*|profil\w*|-\w+)?(?:$|[:=-])"),
    (HANDLE, rf"^{MEDIUM}(?:et|en)?\b"),
    (HANDLE, r"\b(?:heter|hette|kalla[rs]|nick(?:et|name)?|alias)(?:är|:|$)"),
    (HANDLE, r"\b(?:användar(?:e|en|namn|namnet)|kontot?|profilen|gamertag)(?:är|:|$)"),
    (PLATE, r"[a-z]{3}[.-]?\d\d[a-z\d]|^\d\d[a-z\d]"),
    (PLATE, r"\b(?:reg(?:[.:]|nr|nummer|istr|skylt|$)|skylt(?:en|ar|arna)?(?::|$)|nummerplåt|plåt(?:en)?(?::|$))"),
    (PLATE, r"\b(?:dansk|norsk|finsk|polsk|tysk|litauisk|lettisk|estnisk|rumänsk|bulgarisk|rysk|ukrainsk|utländsk)"),
    (PLATE, r"\b(?:[a-z]{1,3}|utlands?)-?(?:skylt|reg)"),
    (HOME, r"\b(?:lgh|lägenhet|läg\.|ligenhet|app?t|lght)|(?:^|\d|½)tr(?:\.|\b|app(?:or|a)\b|p\b)"),
    (HOME, r"^trapp(?:or|a)\b|^botten"),
    (HOME, r"\b(?:vån(?:ing(?:en)?)?\.?|plan)(?:\d|$)|^våningen|^(?:vänster|höger)$|^1[0-8][01]\d(?!\d)|^\d:an"),
    (CALLED, r"\b(?:heter|hette|kalla(?:[rsd]|des)|alias|(?:smek)?namn(?:et)?)(?:[:=]|$)|[\"”“'’]"),
    (SPOKEN, spoken.A_WORD),
)  # fmt: skip
_EACH = tuple((sign, re.compile(pattern)) for sign, pattern in _SIGNS)
_ANY = re.compile("|".join(pattern for _sign, pattern in _SIGNS))
_DIGIT = re.compile(r"\d")
_AS_I = {0x131: "i", 0x307: None}  # what an expression that ignores case takes for i
_INITIAL = re.compile(r"(?<!\w)[A-ZÅÄÖ]\.(?:$|[A-ZÅÄÖ])")


class _Words(dict[str, int]):
    """The signs of each word; looked at when it is asked for the first time."""

    def __missing__(self, word: str) -> int:
        signs = _looked_at(word)
        may_be_person = signs & _OF_PERSONS or (signs & NUMBER and len(_DIGIT.findall(word)) >= MANY_DIGITS)
        if not may_be_person and len(word) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[word] = signs
        return signs


_words = _Words()


def signs_of(text: str) -> int:
    """The signs of a plain text, together."""
    return reduce(or_, set(map(_words.__getitem__, text.split())), 0)


def _looked_at(word: str) -> int:
    signs = NAME if may_be_named(word) else 0
    if is_certain_role(word) or is_title(word):
        signs |= ROLE
    if _INITIAL.search(word):
        signs |= INITIALS
    small = word.casefold().translate(_AS_I) if not word.isascii() else word.lower()
    # of letters alone, all but one can stand at the start only
    if _ANY.match(small) or "snabel" in small if small.isalpha() else _ANY.search(small):
        for sign, pattern in _EACH:
            if pattern.search(small):
                signs |= sign
    return signs
