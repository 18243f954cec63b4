"""Phone numbers, Swedish and foreign, by Google's library of what numbers there are."""

import re
from collections.abc import Iterator

from samsyn.privacy.rules.span import BLOCK, PHONE, Span

_SEPARATED = r"(?:[ ]{0,2}[-./()\[\]]?[ ]?[-./()]?[ ]{0,2}\d)"
_ALONE = r"(?<!\d)(?<!\d[.,:/-])"
_SWEDISH = re.compile(rf"(?:{_ALONE}|(?<=\d\d/))\(?0{_SEPARATED}{{7,10}}(?!\d)")
_FOREIGN = re.compile(rf"(?<![\d+])(?<!\d[ -])(?:\+[ ]?|00[ ]?)[1-9]{_SEPARATED}{{6,14}}(?!\d)")
_WITHOUT_PLUS = re.compile(rf"{_ALONE}46[ -]?(?:\(0\)[ -]?)?7[02369](?:[ -]?\d){{7}}(?!\d)")
_WITHOUT_ZERO = re.compile(rf"{_ALONE}7[02369][ -]?\d(?:[ -]?\d){{6}}(?!\d)")
_LOCAL = re.compile(
    rf"{_ALONE}(?!114 ?14|116|118|1177)[1-9]\d{{1,3}}(?:[ -]?\d\d){{2}}\d?(?![\d.,:-]|[ ]?(?:kr|:-))"
)
_COMMA = re.compile(rf"{_ALONE}07\d,[ ]?\d{{3}}(?:[ ,-]?\d\d){{2}}(?!\d)")
_CALLED = re.compile(
    r"(?:tel|tfn|telefon\w*|mobil\w*|nummer|numret|nås|nå|ring\w*|sms\w*|smsa|swish\w*|kontakta?|whatsapp|signal|nr)\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_CALLED_PHONE = re.compile(
    r"\b(?:tel(?:efon)?(?:nr|nummer|numret)?|tfn|mobil(?:nr|nummer|numret)?|hemnummer|"
    r"ring(?:a|er)? (?:mig|henne|honom|oss|dem|hen)(?: på)?|"
    r"nås på(?: nr| telefon)?)[.:]?[ ]+(?:är[ ]+)?$",
    re.IGNORECASE,
)
_NO_PHONE = re.compile(
    r"[0-2]?\d[.:][0-5]\d ?-+ ?[0-2]?\d[.:][0-5]\d.*"  # from a time to a time
    r"|\d{6}[-+]\d{4}"  # an identity number's form
    r"|[0-2]\d[0-5]\d ?-+ ?[0-2]\d[0-5]\d"
    r"|0?\d[-/.][01]?\d[-/.](?:19|20)\d\d.*"  # a day
    r"|0\d ?- ?\d\d ?(?:19|20)\d\d.*"
    r"|0(?:[-. ]+\d{1,2}){3,}"  # ones and twos of digits: a table's, a path's
)
_MOBILE_IN_PAIRS = re.compile(r"0[-. ]?7(?:[-. ]?\d){8}")
_SUM = re.compile(r"[ ]?(?:kr|kronor|:-|sek|%)", re.IGNORECASE)


def phones(text: str) -> Iterator[Span]:
    """Each number that can be somebody's phone."""
    for pattern, country in ((_FOREIGN, None), (_SWEDISH, "SE")):
        at = 0
        while match := pattern.search(text, at):
            found = _longest(match.group(), country)
            at = match.end()
            if found and not (country is None and _SUM.match(text, match.start() + found)):
                start = match.start() + (match.group().startswith("(") and match.group().count(")") == 0)
                at = match.start() + found
                yield Span(start, at, PHONE, BLOCK)
    for pattern in (_WITHOUT_PLUS, _COMMA):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end(), PHONE, BLOCK)
    for match in _WITHOUT_ZERO.finditer(text):
        if _CALLED.search(text, max(0, match.start() - 40), match.start()) and _is_phone(
            "0" + match.group(), "SE"
        ):
            yield Span(match.start(), match.end(), PHONE, BLOCK)
    for match in _LOCAL.finditer(text):
        if _CALLED_PHONE.search(text, max(0, match.start() - 40), match.start()):
            yield Span(match.start(), match.end(), PHONE, BLOCK)


def _longest(written: str, country: str | None) -> int:
    """How many characters from the start are a phone number: 0 for none. Digits after it may be something else."""
    if _NO_PHONE.fullmatch(written) and not _MOBILE_IN_PAIRS.fullmatch(written):
        return 0
    ends = [n + 1 for n, c in enumerate(written) if c.isdigit()]
    for end in reversed(ends):
        if _is_phone(written[:end], country):
            return end
    return 0


def _is_phone(written: str, country: str | None) -> bool:
    import phonenumbers  # loaded on first use: most texts hold no number

    digits = re.sub(r"\(0\)", "", written) if written.startswith(("+", "00")) else written
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return False
    if country == "SE" and re.match(r"\(?0[ ]?7", written):
        return bool(phonenumbers.is_possible_number(number)) and len(re.sub(r"\D", "", digits)) == 10
    if country is None and number.country_code != 46:
        # series set aside for stories and tests are no one's, and yet written as a phone
        return bool(phonenumbers.is_possible_number(number)) and len(re.sub(r"\D", "", digits)) >= 9
    return bool(phonenumbers.is_valid_number(number))
