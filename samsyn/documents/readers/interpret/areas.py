"""Which heading names the area that a run of measures stands in?"""

import re
from collections.abc import Sequence

from samsyn.base.text import BULLET
from samsyn.documents.readers.interpret import registry
from samsyn.documents.readers.interpret.furniture import is_page_number
from samsyn.documents.readers.interpret.joining import ends_sentence
from samsyn.documents.readers.interpret.numbering import numbered_heading, worded_area
from samsyn.documents.readers.interpret.stream import Para
from samsyn.documents.readers.interpret.words import DOCUMENT_WORD, GENERIC_HEADING, field_of, section_of
from samsyn.documents.readers.reading import AreaFound

_CONTINUED = re.compile(r"\s*[(,–-]?\s*(?:forts(?:\.|ättning|att)?)\s*\)?\.?$", re.IGNORECASE)
_LONGEST = 110


def area_above(paras: Sequence[Para], near: bool) -> AreaFound | None:
    """Return the area that the nearest heading of the strongest kind names; `near` allows plain titles."""
    for test in (_explicit, _numbered_or_styled, *((_plain,) if near else ())):
        reach = paras if test is not _plain else paras[-4:]
        for para in reversed(reach):
            named = test(para)
            if named:
                index = next(i for i in range(len(paras) - 1, -1, -1) if paras[i] is para)
                return _area(named, para, paras[index + 1 :])
    return None


def named_area(text: str) -> tuple[str | None, str | None]:
    """Return number and title of an area's name, taken apart."""
    worded = worded_area(text)
    if worded:
        return worded[0].number, _title(worded[0].rest)
    numbered = numbered_heading(text)
    if numbered:
        return numbered[0].number.rstrip(".:") if numbered[0].number else None, _title(numbered[0].rest)
    return None, _title(text)


def _title(text: str) -> str | None:
    title = _CONTINUED.sub("", text.strip()).strip(" :–-")
    return title or None


def _area(named: tuple[str | None, str | None], para: Para, rest: Sequence[Para]) -> AreaFound:
    number, title = named
    following = list(rest)
    if (
        title is None
        and following
        and not ends_sentence(following[0].text)
        and len(following[0].text) < _LONGEST
    ):
        title = following.pop(0).text
    described = [BULLET + p.text if p.bullet else p.text for p in following if not _is_label(p)]
    return AreaFound(number, title, "\n".join(described) or None, dict(para.where))


def _is_label(para: Para) -> bool:
    short = len(para.text) < 60 and not para.text.endswith(".")
    return bool(short and (GENERIC_HEADING.fullmatch(para.text.rstrip(":")) or field_of(para.text)))


def _explicit(para: Para) -> tuple[str | None, str | None] | None:
    if para.bullet or len(para.text) > 150:
        return None
    found = worded_area(para.text)
    if not found or not found[1] or (ends_sentence(para.text) and len(para.text) > 80):
        return None
    return named_area(para.text)


def _numbered_or_styled(para: Para) -> tuple[str | None, str | None] | None:
    text = para.text
    if para.bullet or len(text) > _LONGEST or ends_sentence(text) or "\n" in text or _is_other(text):
        return None
    worded = worded_area(text)
    if worded and worded[0].number:
        return named_area(text)
    found = numbered_heading(text)
    if found and (para.heading or para.gap or para.bold):
        generic = GENERIC_HEADING.fullmatch(found[0].rest) or section_of(found[0].rest)
        return None if generic or registry.strict(text) else named_area(text)
    styled = (para.heading is not None and para.heading >= 2) or (para.bold and para.gap)
    return named_area(text) if styled else None


def _plain(para: Para) -> tuple[str | None, str | None] | None:
    text = para.text
    if para.bullet or len(text) > 80 or ends_sentence(text) or not text[:1].isupper() or _is_other(text):
        return None
    return None if DOCUMENT_WORD.search(text) or not para.gap else named_area(text)


def _is_other(text: str) -> bool:
    bare = text.rstrip(":")
    return bool(
        GENERIC_HEADING.fullmatch(bare) or section_of(bare) or registry.alone(bare) or is_page_number(bare)
    )


def same_area(one: AreaFound, other: AreaFound) -> bool:
    """Tell whether two headings name one area (as a heading repeated on the next page)."""
    titles = (one.title or "").casefold(), (other.title or "").casefold()
    return titles[0] == titles[1] and (one.number == other.number or not one.number or not other.number)
