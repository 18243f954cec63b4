"""The pledge (medborgarlöfte) as a whole, and whose items its commitments are."""

import re
from collections.abc import Sequence

from samsyn.documents.readers.interpret.agreement import validity_of
from samsyn.documents.readers.interpret.parts import Part, is_title
from samsyn.documents.readers.interpret.sections import as_text
from samsyn.documents.readers.interpret.stream import Para
from samsyn.documents.readers.interpret.words import PLEDGE_WORD, section_of
from samsyn.documents.readers.reading import Anomaly, PledgeFound

_SITUATION = re.compile(
    r"(?:(?:den )?(?:gemensamma |lokala |aktuella )?lägesbild(?:en)?|nuläge(?:t)?|problembild(?:en)?|så "
    r"ser det ut|nulägesbild|"
    r"lokal (?:problem|läges)bild|bakgrund till löftet|det här har ni sagt|det här säger ni|vad har ni "
    r"berättat.{0,20})(?: .{1,40})?",
    re.IGNORECASE,
)
_EFFECT = re.compile(
    r"(?:förväntad(?:e)?|önskad(?:e)?|avsedd) (?:effekt(?:er)?|resultat)|förväntat resultat|effekt(?:er)?|"
    r"det här vill vi uppnå|"
    r"vad vill vi uppnå\??|mål(?:et)?(?: med (?:löftet|medborgarlöftet))?|målsättning",
    re.IGNORECASE,
)


def title_of(part: Part) -> Para | None:
    """Return the paragraph with the pledge's title within the part's first lines."""
    return next((p for p in part.paras[:14] if _is_title(p)), None)


def _is_title(para: Para) -> bool:
    text = para.text
    found = PLEDGE_WORD.search(text)
    return bool(
        found
        and len(text) < 150
        and not text.endswith((".", ":"))
        and not para.bullet
        and (is_title(para) or para.heading)
    )


def read_pledge(
    part: Part, memo: Part | None, number: str | None
) -> tuple[PledgeFound, list[Anomaly]] | None:
    """Return the pledge of a part; its memo may tell the validity better."""
    title = title_of(part)
    if title is None:
        return None
    paras = [*part.paras, *(memo.paras if memo and memo is not part else [])]
    valid, where = validity_of(paras, title.text)
    anomalies = []
    if valid and valid.starts_at_decision:
        message = "Medborgarlöftet gäller från beslutet, men beslutets datum står inte i handlingen."
        anomalies.append(Anomaly("starts-at-decision", dict((where or title).where), message))
    found = PledgeFound(
        registry_number=part.number or number,
        title=title.text,
        valid_from=valid.start if valid else None,
        valid_to=valid.end if valid else None,
        situation=_under(part.paras, _SITUATION),
        expected_effect=_under(part.paras, _EFFECT),
        where=dict(title.where),
    )
    return found, anomalies


def _under(paras: Sequence[Para], heading: re.Pattern[str]) -> str | None:
    for index, para in enumerate(paras):
        label, _, rest = para.text.partition(":")
        if para.bullet or not heading.fullmatch(label.strip(" :.")) or (rest.strip() and para.heading):
            continue
        if rest.strip():
            return rest.strip()
        end = next((i for i in range(index + 1, len(paras)) if _ends(paras, i, heading)), len(paras))
        return as_text(paras[index + 1 : end])
    return None


def _ends(paras: Sequence[Para], index: int, heading: re.Pattern[str]) -> bool:
    para = paras[index]
    if para.bullet:
        return False
    if para.heading or section_of(para.text):
        return True
    short = len(para.text) < 70 and not para.text.endswith((".", ":", ",", ";")) and para.gap
    return short and para.text[:1].isupper() and not heading.fullmatch(para.text)
