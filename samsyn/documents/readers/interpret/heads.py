"""The heading block of a memo: date, title, officer and the body that it goes to."""

import re
from collections.abc import Sequence
from itertools import pairwise

from samsyn.documents.readers.interpret import registry
from samsyn.documents.readers.interpret.dates import first_day
from samsyn.documents.readers.interpret.furniture import is_page_number
from samsyn.documents.readers.interpret.joining import ends_sentence
from samsyn.documents.readers.interpret.numbering import (
    numbered_heading,
    simple_item,
    worded_area,
    worded_measure,
)
from samsyn.documents.readers.interpret.parts import Part, is_title
from samsyn.documents.readers.interpret.stream import Para
from samsyn.documents.readers.interpret.words import (
    DOCUMENT_WORD,
    FOLLOW_UP_WORD,
    PLEDGE_WORD,
    section_of,
    section_with_text,
)

_OFFICE = re.compile(
    r".*(?:kontoret?|förvaltning(?:en)?|avdelning(?:en)?|enhet(?:en)?|staben?|sektorn?|ledning(?:en)?|"
    r"kansli(?:et)?|myndighet(?:en)?)"
    r"(?: .{1,40})?", re.IGNORECASE,
)  # fmt: skip
BODY = re.compile(
    r"(?:till )?(?P<body>(?:[A-ZÅÄÖ][\w-]*(?:,? (?:och|för|[\w-]+)){0,5} )?[\wåäöÅÄÖ-]*(?:utskott(?:et)?|"
    r"nämnd(?:en)?|styrelsen?|"
    r"fullmäktige|beredning(?:en)?|rådet))",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?P<label>datum|handläggare|till|mottagare|instans|beslutsinstans|nämnd|titel|rubrik|ärende|"
    r"ärendemening|er beteckning|er referens|"
    r"telefon|e-post|sekretess|sida|ansvarig handläggare|kontaktperson|föredragande|avsändare|beslutsdatum|"
    r"sammanträdesdatum|version|"
    r"fastställd|dokumenttyp|förvaltning|enhet|adress|besöksadress|postadress|telefon växel)\s*"
    r"(?::\s*(?P<value>.*))?",
    re.IGNORECASE | re.DOTALL,
)
_TOPIC = re.compile(
    "|".join(word.pattern for word in (DOCUMENT_WORD, FOLLOW_UP_WORD, PLEDGE_WORD)), re.IGNORECASE
)
_UNMARKED = re.compile(
    r"(?P<label>handläggare|datum|mottagare)\s+(?P<value>(?-i:[A-ZÅÄÖ\d]).{2,60})", re.IGNORECASE
)
_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'’.-]+(?: (?:[A-ZÅÄÖÉ][\w'’.-]+|von|af|de)){1,3}(?:,.*)?")
_MUNICIPALITY = re.compile(r".*(?:kommun|stad|region)", re.IGNORECASE)
_CONTACT = re.compile(
    r".*@.*|[\d\s+()–-]{6,}|(?:tel|telefon|e-post|www\.|mobil|box|org\.? ?nr).*", re.IGNORECASE
)
_ADOPTED = re.compile(
    r"(?:antag(?:en|et)|fastställ[td]|beslut(?:ad|at)|reviderad|godkän[td]|gäller|giltig)\b.*", re.IGNORECASE
)
_DOCUMENT_TYPE = re.compile(
    r"(?:tjänsteskrivelse|tjänsteutlåtande|skrivelse|missiv|protokoll(?:sutdrag)?|pm|rapport|"
    r"beslutsunderlag|ärendeunderlag|"
    r"§ ?\d+|handling(?:ar)?|bilaga ?\d*)", re.IGNORECASE,
)  # fmt: skip


class Head:
    """Reads the paragraphs of a part before its first section."""

    def __init__(self, part: Part) -> None:
        self.paras = _before_sections(part)
        self.number = part.number
        self.values = _labelled_values(self.paras)

    @property
    def date(self) -> str | None:
        for label in ("datum", "beslutsdatum", "sammanträdesdatum"):
            if label in self.values and (day := first_day(self.values[label])):
                return day
        short = (first_day(para.text) for para in self.paras if len(para.text) < 60 and not is_title(para))
        return next((day for day in short if day), None)

    @property
    def title_para(self) -> Para | None:
        """The paragraph that is the title: labelled, or a heading, or the last fit line before the first section."""
        fit = [para for para in self.paras if self._may_be_title(para)]
        levels = [para.heading for para in fit if para.heading]
        styled = [para for para in fit if para.heading and para.heading == min(levels)][:1]
        after = [para for para in fit if self._place(para) > self._number_place()]
        named = [para for para in fit if is_title(para)]
        topical = [para for para in after if _TOPIC.search(para.text)]
        chosen = styled[-1:] or topical[:1] or after[-1:] or named[-1:] or fit[-1:]
        return chosen[0] if chosen else None

    @property
    def title(self) -> str | None:
        for label in ("ärende", "rubrik", "titel", "ärendemening"):
            if self.values.get(label):
                return self.values[label]
        para = self.title_para
        return re.sub(r"^§ ?\d+\s*", "", para.text) if para else None

    @property
    def body(self) -> str | None:
        for label in ("till", "mottagare", "instans", "beslutsinstans", "nämnd"):
            if self.values.get(label):
                return self.values[label].split("\n")[0]
        for para in self.paras:
            found = BODY.fullmatch(para.text)
            if found and not _OFFICE.fullmatch(para.text):
                return found["body"]
        return None

    @property
    def officer(self) -> str | None:
        for label in ("handläggare", "ansvarig handläggare", "kontaktperson", "föredragande"):
            if self.values.get(label):
                return self.values[label].split("\n")[0]
        title = self.title_para
        upto = self.paras[: next((i for i, para in enumerate(self.paras) if para is title), 8)]
        named = next((p for p in upto if _NAME.fullmatch(p.text) and self._may_be_person(p)), None)
        if named:
            return named.text
        under = (b for a, b in pairwise(upto) if _OFFICE.fullmatch(a.text) and self._may_be_person(b))
        return next((para.text for para in under), None)

    def _may_be_person(self, para: Para) -> bool:
        text = para.text
        other = (
            _OFFICE.fullmatch(text)
            or _MUNICIPALITY.fullmatch(text)
            or BODY.fullmatch(text)
            or _CONTACT.fullmatch(text)
        )
        return not (
            other
            or registry.labelled(text)
            or registry.strict(text)
            or _LABELLED.fullmatch(text)
            or registry.LABEL_ALONE.fullmatch(text)
            or is_title(para)
            or len(text) > 60
            or first_day(text)
        )

    def _may_be_title(self, para: Para) -> bool:
        text = para.text
        if (
            para.bullet
            or len(text) > 220
            or (ends_sentence(text) and not para.heading)
            or not re.search(r"[A-Za-zåäöÅÄÖ]{3}", text)
        ):
            return False
        if (
            text in self.values.values()
            or BODY.fullmatch(text)
            or _CONTACT.fullmatch(text)
            or is_page_number(text)
        ):
            return False
        if (
            _DOCUMENT_TYPE.fullmatch(text)
            or _ADOPTED.fullmatch(text)
            or registry.LABEL_ALONE.fullmatch(text)
            or _LABELLED.fullmatch(text)
        ):
            return False
        if (
            registry.alone(text)
            or registry.labelled(text)
            or (self.number and registry.same(text, self.number))
            or (simple_item(text) and not para.heading and not is_title(para))
        ):
            return False
        office = _OFFICE.fullmatch(text) and len(text) < 60 and not para.heading
        return not (
            office
            or (_MUNICIPALITY.fullmatch(text) and len(text) < 40)
            or re.fullmatch(r"[\d\s./–-]+", text)
            or _is_date(text)
        )

    def _place(self, para: Para) -> int:
        return next(index for index, one in enumerate(self.paras) if one is para)

    def _number_place(self) -> int:
        spots = [i for i, p in enumerate(self.paras) if self.number and self.number in p.text]
        return spots[0] if spots else -1


def _is_date(text: str) -> bool:
    return bool(first_day(text)) and len(text) < 30


def _before_sections(part: Part) -> list[Para]:
    head: list[Para] = []
    for item in part.items[:40]:
        if not isinstance(item, Para):
            break
        inline = section_with_text(item.text)
        if (section_of(item.text) or (inline and inline[0] != "other")) and not _LABELLED.fullmatch(
            item.text
        ):
            break
        if head and (_opens_plan(item) or (item.heading or 0) > 2):
            break
        if len(item.text) > 260:
            break
        head.append(item)
    return head


def _opens_plan(para: Para) -> bool:
    area = worded_area(para.text)
    return bool(
        (area and area[1]) or worded_measure(para.text) or (para.heading and numbered_heading(para.text))
    )


def _labelled_values(paras: Sequence[Para]) -> dict[str, str]:
    values: dict[str, str] = {}
    for index, para in enumerate(paras):
        for line in para.text.split("\n"):
            found = _UNMARKED.fullmatch(line.strip()) or _LABELLED.fullmatch(line.strip())
            if not found:
                continue
            value = (found["value"] or "").strip()
            following = paras[index + 1].text if index + 1 < len(paras) else ""
            if (
                not value
                and not _LABELLED.fullmatch(following)
                and not registry.LABEL_ALONE.fullmatch(following)
            ):
                value = following if found["value"] is None or not value else value
            if value:
                values.setdefault(found["label"].lower(), value)
    return values
