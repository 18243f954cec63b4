"""Flats: which one somebody lives in."""

import re
from collections.abc import Iterator

from samsyn.privacy.rules.span import HOME, QUESTION, Span

_FLOOR = r"(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|\d{1,2}:?(?:a|e)?)"
_FLAT = re.compile(
    r"\b(?:lgh|lägenhet(?:en|s)?(?:nummer|nr)?|läg\.|ligenhet|lght|apt\.?|appt\.?)"
    r"[ .:-]{0,2}(?:nr|nummer|no|n:o)?[ .:]{0,2}(?:\d{1,4}[A-Za-z]?|[A-Z]-?\d{1,4})\b"
    r"|\bnedre botten,?[ ](?:till[ ])?(?:vänster|höger)\b"
    r"|\b\d{1,2}[ ]?(?:½[ ]?)?tr(?:\.|\b)(?!-?\w)(?:,?[ ]+(?:t\.?[ ]?[hv]|ö\.?[ ]?g|n\.?[ ]?b|u\.?[ ]?h|[vhm]|upp|"
    r"(?:upp[ ]+)?(?:till[ ]+)?(?:vänster|höger))\b\.?)?"
    r"|\b\d{1,2}[ ]?tr(?:appor|appa|p)(?:[ ]+upp)?\b"
    r"|\b(?:en|ett|två|tre|fyra|fem|sex|sju|åtta)[ ]trapp(?:or(?:[ ]upp)?|a[ ]upp)\b"
    rf"|\b(?:vån(?:ing(?:en)?)?\.?|plan)[ ]?\d{{1,2}},?[ ]+(?:till[ ]+|t\.?)?"
    r"(?:vänster|höger|v\b|h\b|(?:dörr\w*|lgh)[^.,;]{0,20}(?!\w))"
    rf"|\b{_FLOOR}[ ]våningen,?[ ]+(?:dörr\w*[^.,;]{{0,20}}(?!\w)|(?:till[ ]+)?(?:vänster|höger))"
    r"|\bdörr(?:en)?[ ]+(?:till[ ]+)?(?:vänster|höger)[ ]+(?:på|i)[ ]+\w+[ ]+(?:våningen|plan\w*)"
    r"|(?<=\w)(?:vägen|väg|stigen|stig|gatan|gata|gränd|gränden|backen|torget)"
    r"[ ]\d{1,3}[ ]?[A-Za-z]?,?[ ]1[0-8][01]\d\b(?![ ]?(?:kr|st\b|:-))"
    r"|\b(?:bor|boende|lägenheten|hyresgäst\w*|grannen)[ ]+(?:på|i)[ ]+"
    r"(?:våning[ ]+\d{1,2}|[a-zåäö]+[ ]+våningen|\d:an)",
    re.IGNORECASE,
)


def homes(text: str) -> Iterator[Span]:
    """Each flat as a question."""
    for match in _FLAT.finditer(text):
        yield Span(match.start(), match.end(), HOME, QUESTION)
