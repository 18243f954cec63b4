"""Mail addresses and names in social media."""

import re
from collections.abc import Iterator

from samsyn.privacy.rules.span import BLOCK, HANDLE, MAIL, Span
from samsyn.privacy.rules.word_lists import words

_TLD = (
    r"(?:se|com|nu|org|net|no|fi|dk|eu|info|me|io|de|pl|uk|co|gov|edu|tv|live|online|shop|dev|app|biz|name|test|"
    r"example)"
)
_AT = (  # "mot @namn" is a handle, "namn @ example.se" a mail address
    r"(?:@(?<!\s@)|@(?=\s)|\(\s?(?:at|a|@|snabel[ -]?a)\s?\)|\[\s?(?:at|a|@|snabel[ -]?a)\s?\]|"
    r"\{\s?(?:at|a|@)\s?\}|<\s?(?:at|a|@)\s?>|snabel[ -]?a|&#64;)"
)
_DOT = r"(?:[.,]|\(\s?(?:dot|punkt|\.)\s?\)|\[\s?(?:dot|punkt|\.)\s?\]|\bpunkt\b|\bdot\b)"
# where a word begins, or as much before the at sign as an address may hold: bounded, so that no text takes long
_LOCAL = r"(?:(?<![\w.+-])[\w.+-]{1,64}|(?<=[\w.+-]{64})[\w.+-])"
_MAIL = re.compile(
    rf"{_LOCAL}(?:(?:\s{_DOT}\s|[(\[](?:dot|punkt|\.)[)\]])[\w-]{{1,63}}){{0,3}}\s{{0,2}}{_AT}\s{{0,2}}[\w-]{{1,63}}(?:\s{{0,2}}{_DOT}\s{{0,2}}[\w-]{{1,63}}){{0,4}}?\s{{0,2}}{_DOT}\s{{0,2}}{_TLD}\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    rf"{_LOCAL}(?:\s(?:punkt|dot)\s[\w-]{{1,63}}){{0,3}}\s{{1,2}}(?:at|ät|snabel)\s{{1,2}}[\w-]{{1,63}}(?:\s(?:punkt|dot)\s[\w-]{{1,63}}){{0,4}}?\s{{0,2}}(?:\.|\s(?:punkt|dot)\s)\s*{_TLD}\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?=[\w.+-]{{0,20}}[^\W\d_])(?=[\w.+-]{{3}}){_LOCAL}@(?=[\w.-]{{0,20}}[^\W\d_]{{2}})[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,5}}"
)
_AT_NAME = re.compile(r"(?<![\w.@])@[ ]?(?=[\w.]*[A-Za-zÅÄÖåäö_])[\w](?:[\w.]{0,28}\w)")
_SITE = re.compile(
    r"(?:https?://)?(?:www\.)?(?:instagram|insta|tiktok|facebook|fb|snapchat|twitter|x|youtube|linkedin|onlyfans|threads|"
    r"twitch|pinterest|soundcloud|vk|steamcommunity|reddit|roblox|kick|vsco)\.(?:com|me|tv|net|co)/(?:add/|in/|u/|user/|id/|profile/|users/|@)*[@\w.-]*[\w-]|(?:https?://)?(?:t\.me|wa\.me|discord\.gg)/[\w+.-]+",
    re.IGNORECASE,
)
# a medium by two letters, and names that only a medium has: what follows must look like one
_SHORT = re.compile(
    r"(?<!\w)(?:tt|sc|dc|ig|yt|fb)(?:[ ]?[:=][ ]?|[ ]+)@?(?P<name>[^\W\d_][\w.]*(?:_|\.|\d)[\w.]*\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?<![\w#])[^\W\d_][\w.]{1,31}#\d{4}\b")
MEDIUM = (
    r"(?:snapp?(?:chatt?)?|insta(?:gram)?|ig|tik[ -]?tok|facebook|fb|discord|telegram|kik|signal|whats ?app|"
    r"wickr|twitter|ps(?=-?(?:namn|konto))|youtube|twitch|steam|roblox|threema|messenger|threads|reddit|bereal|yubo|jodel|onlyfans|soundcloud|linkedin|minecraft|fortnite|tiktok|epic|psn|xbox)"
)
_CALLED_THERE = re.compile(
    rf"\b{MEDIUM}(?:et|en|s|konto\w*|namn\w*|användar\w*|profil\w*|-\w+)?[ ]*"
    r"(?:(?:[:=]|->|-(?=[ ]))[ ]*|[ ](?:(?:heter|hette|kallar sig|kallas|namn(?:et)?|konto(?:t)?|nick|nicket|"
    r"användar(?:e|namn|namnet)|alias|handle|är|som|under|"
    r"under namnet|med namnet|finns|han|hon|hen|den|de|personen|killen|tjejen)"
    r"[ ]+){1,4}(?:[:=][ ]*)?|[ ]+)"
    r"[\"'”“’(]?(?P<name>[\w][\w.-]{2,29})",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"\b(?:hans|hennes|hens|deras|dennes|min|mitt|sin|sitt|din|ditt|"
    rf"killens|tjejens|elevens|pojkens|flickans)[ ]+(?:nya[ ]+)?"
    rf"{MEDIUM}(?:et|en|konto\w*|namn\w*)?[ ]+(?:är|var)[ ]+[\"'”“’]?(?P<name>[\w][\w.-]{{2,29}})",
    re.IGNORECASE,
)
_THERE_AFTER = re.compile(
    rf"(?<![\w.@])(?P<name>[^\W\d_][\w.]{{0,20}}(?:_|\d)[\w.]{{0,20}}\w)[\"'”“’]?[ ]+på[ ]+{MEDIUM}(?:et|en)?\b",
    re.IGNORECASE,
)
_CALLED_SO = re.compile(
    r"\b(?:heter|hette|kallar sig|kallas|nick(?:et|name)?|alias|användar(?:e|en|namn|namnet)|"
    r"kontot?|profilen|gamertag)[ ]*(?:är|:)?[ ]+"
    r"[\"'”“’]?@?(?P<name>[^\W\d_]{2}[\w.]*(?:_[\w.]*[^\W_]|[^\W\d_]\.?\d{2,})(?![\w.]*\.(?:jpg|png|mp4|pdf|docx?|mov)))",
    re.IGNORECASE,
)
# a word with a low line within, as few but handles have; not a file's name or a thing's number
_LOW_LINED = re.compile(
    r"(?<![\w./\\#@&?=-])(?P<name>(?P<first>[^\W\d_]{2}[^\W_]{0,29})_[\w.]{0,30}[^\W_])(?![\w(/=-]|\.\w)"
)
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|heic|mp4|mov|avi|mp3|wav|pdf|docx?|xlsx?|csv|txt|zip|pptx?|html?|json|py|js)\b", re.I
)
_CALLED_BEFORE = re.compile(
    r"\b(?:heter|kallar sig|kallas|användarnamn(?:et)?|nick(?:et)?|kontot|profilen|alias)[ :]+"
    rf"[\"'”“’]?(?P<name>[\w][\w.-]{{2,29}})[\"'”“’]?[ ]+på[ ]+{MEDIUM}\b",
    re.IGNORECASE,
)
_WORDS = words("no_handle")
_LABELS = words("labels")
_GOES_ON = re.compile(r"[ ](?!(?:och|eller|o|på|är|som|skriv|säljer|hotar)\b)[^\W\d_]")
_PRONOUNS = r"(?:[ ]+(?:han|hon|hen|den|de|personen|killen|tjejen))?"
_HANDLE_LIKE = re.compile(r"(?=.*[a-zåäö])(?:.*\d.*|.*_.*|.*\w\.\w.*)", re.IGNORECASE)


def mails(text: str) -> Iterator[Span]:
    """Mail addresses, those too that are written to be hard to find."""
    for pattern in (_MAIL, _SPOKEN, _BARE):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end(), MAIL, BLOCK)


def handles(text: str) -> Iterator[Span]:
    """Names in social media: with an at sign, as an address, or called so."""
    for pattern in (_AT_NAME, _SITE, _NUMBERED):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end(), HANDLE, BLOCK)
    for pattern in (_SHORT, _THERE_AFTER, _CALLED_SO):
        for match in pattern.finditer(text):
            if not _FILE.match(text, match.end("name")) and not _FILE.search(match.group("name")):
                yield Span(match.start("name"), match.end("name"), HANDLE, BLOCK)
    for match in _LOW_LINED.finditer(text):
        if match.group("first").lower() not in _LABELS and not _FILE.search(match.group()):
            yield Span(match.start("name"), match.end("name"), HANDLE, BLOCK)
    for match in _OWNED.finditer(text):
        if match.group("name").lower() not in _WORDS:
            yield Span(match.start("name"), match.end("name"), HANDLE, BLOCK)
    for pattern in (_CALLED_THERE, _CALLED_BEFORE):
        for match in pattern.finditer(text):
            name = match.group("name").rstrip(".-")
            before = match.group()[: -len(match.group("name")) or None]
            if _is_handle(
                name, before, goes_on=_GOES_ON.match(text, match.start("name") + len(name)) is not None
            ):
                yield Span(match.start("name"), match.start("name") + len(name), HANDLE, BLOCK)


def _is_handle(name: str, before: str, *, goes_on: bool) -> bool:
    """Whether a word is a handle: by its form, or because it is called so and no sentence begins with it."""
    if _HANDLE_LIKE.fullmatch(name):
        return True
    if goes_on and before.rstrip(" \"'”“’(")[-1:] in ("=", ":"):
        return False  # "snap: massa rykten går"
    named = re.search(
        r"(?:heter|hette|kallar sig|kallas|namn\w*|nick\w*|alias|användar\w*|handle|konto\w*|profil\w*|[:=])"
        + _PRONOUNS
        + r"[ \"'”“’]*$",
        before,
        re.IGNORECASE,
    )
    return bool(named) and name.lower() not in _WORDS and not name.isdigit()
