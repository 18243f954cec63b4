"""Lists in a Word file: one definition for bullets, one for numbers, each numbered list counted from 1."""

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from samsyn.documents.writers.docx_markup import NAMESPACES


class Lists:
    """The numbering part of a document; `bullets` and `numbers` are the ids that the list styles name."""

    def __init__(self, document: WordDocument) -> None:
        self._root = _numbering(document).element
        self._next = 1 + max(
            (int(num.get(qn("w:numId"))) for num in self._root.findall(qn("w:num"))), default=0
        )
        self.bullets = self._list(self._definition("bullet", "–"))
        self._numbered = self._definition("decimal", "%1.")
        self.numbers = self._list(self._numbered)

    def fresh_numbers(self) -> int:
        """Return the id of a list that counts from 1."""
        start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        return self._list(self._numbered, start)

    def _definition(self, form: str, text: str) -> int:
        there = [int(known.get(qn("w:abstractNumId"))) for known in self._root.findall(qn("w:abstractNum"))]
        number = 1 + max(there, default=0)
        definition = parse_xml(
            f'<w:abstractNum {NAMESPACES} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
            '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl>'
            "</w:abstractNum>"
        )
        first = self._root.find(qn("w:num"))  # Word wants every definition before the first list
        self._root.append(definition) if first is None else first.addprevious(definition)
        return number

    def _list(self, definition: int, more: str = "") -> int:
        number = self._next
        self._next += 1
        of = f'<w:abstractNumId w:val="{definition}"/>'
        self._root.append(parse_xml(f'<w:num {NAMESPACES} w:numId="{number}">{of}{more}</w:num>'))
        return number


def _numbering(document: WordDocument) -> NumberingPart:
    for related in document.part.rels.values():
        if related.reltype == RELATIONSHIP_TYPE.NUMBERING:
            part = related.target_part
            assert isinstance(part, NumberingPart)  # noqa: S101 (python-docx makes one of that content type)
            return part
    empty = parse_xml(f"<w:numbering {NAMESPACES}/>")
    made = NumberingPart(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, empty, document.part.package
    )
    document.part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made
