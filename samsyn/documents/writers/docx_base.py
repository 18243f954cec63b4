"""What a Word paper starts from, our own page or the municipality's template, and how it is packed."""

import datetime
import io
import zipfile

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm

from samsyn.documents.readers.own_mark import MARK
from samsyn.documents.writers.content import Document
from samsyn.documents.writers.docx_markup import NAMESPACES
from samsyn.documents.writers.docx_styles import clear_styles, set_defaults
from samsyn.documents.writers.typesetting import Unwritable

_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_TYPES = "[Content_Types].xml"
NOT_WORD = "Mallen är inte en Word-fil. Spara den i Word som .docx eller .dotx utan makron."
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip file can tell


def own_page(font: str) -> WordDocument:
    """An empty A4 page in our form."""
    document = docx.Document()
    clear_styles(document)
    set_defaults(document, font)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(26), Mm(24)
    section.top_margin, section.bottom_margin = Mm(31), Mm(28)
    section.header_distance = section.footer_distance = Mm(13)
    _modern(document)
    return document


def from_template(template: bytes) -> WordDocument:
    """The template (.docx or .dotx) with an empty body; styles, headers and page kept. Raises Unwritable."""
    try:
        document = docx.Document(io.BytesIO(_as_document(template)))
        body = document.element.body
        for child in list(body):
            if child.tag != qn("w:sectPr"):
                body.remove(child)
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise Unwritable(NOT_WORD) from error
    return document


def packed(document: WordDocument, content: Document, locale: str) -> bytes:
    """The file's bytes, with the content's own date everywhere, so that they are the same each time."""
    moment = datetime.datetime.combine(content.date, datetime.time())
    told = document.core_properties
    told.title, told.language, told.author = content.title, locale, content.heading.office
    told.subject, told.comments, told.keywords, told.revision = content.heading.our_reference, "", MARK, 1
    told.created = told.modified = told.last_printed = moment
    told.last_modified_by = content.heading.office
    _without_thumbnail(document)
    made = io.BytesIO()
    document.save(made)
    return _repacked(made.getvalue())


def _modern(document: WordDocument) -> None:
    """Without this, Word opens the file in compatibility mode."""
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    settings.append(
        parse_xml(
            f'<w:compat {NAMESPACES}><w:compatSetting w:name="compatibilityMode"'
            ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        )
    )


def _as_document(template: bytes) -> bytes:
    """A .dotx differs from a .docx in one word of its list of contents."""
    with zipfile.ZipFile(io.BytesIO(template)) as read:
        if _TEMPLATE_TYPE not in read.read(_TYPES):
            return template
    return _repacked(template)


def _without_thumbnail(document: WordDocument) -> None:
    relations = document.part.package.rels
    for number, relation in list(relations.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del relations[number]


def _repacked(data: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as write:
        for name in sorted(read.namelist(), key=lambda name: (name != _TYPES, name)):
            part = read.read(name)
            if name == _TYPES:
                part = part.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            write.writestr(info, part)
    return made.getvalue()
