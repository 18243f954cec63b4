"""The styles of a Word paper: Word's own names where Word has them, ours where not; a template's win."""

from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from samsyn.documents.writers.docx_markup import NAMESPACES

INK, QUIET, RULE = "15201B", "43514A", "D0D8D1"


class Style(NamedTuple):
    """A style's parts as WordprocessingML. Lengths are in twentieths of a point, letters in half points."""

    name: str
    based_on: str
    paragraph: str
    run: str
    kind: str = "paragraph"
    more: str = ""


def _spaced(before: int, after: int, *, line: int = 0, keep: bool = False, more: str = "") -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    held = "<w:keepNext/><w:keepLines/>" if keep else ""
    return f'{held}{{numbering}}{{border}}<w:spacing w:before="{before}" w:after="{after}"{lines}/>{more}'


def _plain(spacing: str, *, numbering: str = "", border: str = "") -> str:
    return spacing.format(numbering=numbering, border=border)


def _letters(size: int = 0, *, bold: bool = False, color: str = "") -> str:
    parts = ("<w:b/>" if bold else "", f'<w:color w:val="{color}"/>' if color else "")
    return "".join(parts) + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "")


def _rules(size: int, space: int, *sides: str) -> str:
    drawn = (f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{INK}"/>' for side in sides)
    return f"<w:pBdr>{''.join(drawn)}</w:pBdr>"


_HANGING = '<w:ind w:left="284" w:hanging="284"/>'
_TABLE = f"""<w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="8" w:space="0" w:color="{INK}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/></w:tblBorders>
<w:tblCellMar><w:top w:w="100" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>
<w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/></w:tcBorders></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr>"""

STYLES: dict[str, Style] = {
    "body": Style("Normal", "", "", ""),
    "title": Style("Title", "Normal", _plain(_spaced(480, 320, line=252, keep=True)), _letters(38, bold=True)),
    "heading1": Style(
        "heading 1", "Normal",
        _plain(_spaced(440, 120, line=252, keep=True, more='<w:outlineLvl w:val="0"/>')), _letters(26, bold=True),
    ),
    "heading2": Style(
        "heading 2", "Normal",
        _plain(_spaced(360, 80, line=252, keep=True, more='<w:outlineLvl w:val="1"/>')), _letters(22, bold=True),
    ),
    "heading3": Style(
        "heading 3", "Normal",
        _plain(_spaced(280, 60, line=252, keep=True, more='<w:outlineLvl w:val="2"/>')), _letters(21, bold=True),
    ),
    "bullet": Style("List Bullet", "Normal", _plain(_spaced(0, 60, more=_HANGING), numbering="{bullets}"), ""),
    "number": Style("List Number", "Normal", _plain(_spaced(0, 60, more=_HANGING), numbering="{numbers}"), ""),
    "caption": Style("caption", "Normal", _plain(_spaced(60, 100, keep=True)), _letters(18, color=QUIET)),
    "header": Style("header", "Normal", _plain(_spaced(0, 0)), _letters(18, color=QUIET)),
    "footer": Style("footer", "Normal", _plain(_spaced(0, 0)), _letters(17, color=QUIET)),
    "decision": Style(
        "Beslut", "Normal", _plain(_spaced(0, 0, more='<w:ind w:left="227"/>'), border=_rules(18, 8, "left")), "",
    ),
    "sender": Style("Avsändare", "Normal", _plain(_spaced(0, 0, line=264)), _letters(19)),
    "fact": Style(
        "Uppgift", "Normal",
        '<w:tabs><w:tab w:val="left" w:pos="6500"/></w:tabs>'
        + _plain(_spaced(0, 0, line=264, more='<w:ind w:left="4820"/>')),
        _letters(19),
    ),
    "cell": Style("Tabelltext", "Normal", _plain(_spaced(0, 60, line=264)), _letters(19)),
    "cellbullet": Style(
        "Tabellpunkt", "Normal", _plain(_spaced(0, 40, line=264, more=_HANGING), numbering="{bullets}"), _letters(19),
    ),
    "finding": Style("Figurrubrik", "Normal", _plain(_spaced(60, 20, keep=True)), _letters(24, bold=True)),
    "note": Style("Notering", "Normal", _plain(_spaced(0, 120)), _letters(18, color=QUIET)),
    "signature": Style(
        "Underskrift", "Normal",
        _plain(_spaced(900, 0, more='<w:ind w:right="4800"/>'), border=_rules(6, 6, "top", "between")), _letters(19),
    ),
    "table": Style("Samsyn tabell", "", "", "", kind="table", more=_TABLE),
}  # fmt: skip


def add_styles(document: WordDocument, bullets: int, numbers: int) -> dict[str, str]:
    """Add the styles that the document lacks; return the id of each by its key in STYLES."""
    root = document.styles.element
    there = {style.find(qn("w:name")).get(qn("w:val")).lower(): style for style in root.findall(qn("w:style"))}
    ids: dict[str, str] = {}
    for key, style in STYLES.items():
        found = there.get(style.name.lower())
        if found is None:
            ids[key] = f"samsyn-{key}"
            root.append(_element(ids[key], style, there, bullets, numbers))
        else:
            ids[key] = found.get(qn("w:styleId"))
    return ids


def clear_styles(document: WordDocument) -> None:
    """Leave only what every Word file has, so that ours come in whole."""
    root = document.styles.element
    for style in root.findall(qn("w:style")):
        if style.get(qn("w:default")) != "1":
            root.remove(style)


def set_defaults(document: WordDocument, font: str) -> None:
    """Set the running text's letters and lines, for a paper without a template."""
    root = document.styles.element
    root.remove(root.find(qn("w:docDefaults")))
    fonts = " ".join(f'w:{script}="{font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    root.insert(
        0,
        parse_xml(
            f'<w:docDefaults {NAMESPACES}><w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:color w:val="{INK}"/>'
            '<w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
            '<w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        ),
    )


def set_language(document: WordDocument, language: str) -> None:
    """Say the language in the defaults, and nowhere else another one."""
    root = document.styles.element
    for said in list(root.iter(qn("w:lang"))):
        said.getparent().remove(said)
    for part in ("w:docDefaults", "w:rPrDefault", "w:rPr"):
        found = root.find(qn(part))
        if found is None:
            found = parse_xml(f"<{part} {NAMESPACES}/>")
            root.insert(0, found)
        root = found
    root.append(parse_xml(f'<w:lang {NAMESPACES} w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'))


def _element(style_id: str, style: Style, there: dict[str, object], bullets: int, numbers: int) -> object:
    lists = {
        "{bullets}": f'<w:numPr><w:numId w:val="{bullets}"/></w:numPr>',
        "{numbers}": f'<w:numPr><w:numId w:val="{numbers}"/></w:numPr>',
    }
    paragraph = style.paragraph
    for slot, listed in lists.items():
        paragraph = paragraph.replace(slot, listed)
    base = there.get(style.based_on.lower())
    based = "" if base is None else f'<w:basedOn w:val="{base.get(qn("w:styleId"))}"/>'  # type: ignore[attr-defined]
    own = "" if style.kind == "table" else f"<w:pPr>{paragraph}</w:pPr><w:rPr>{style.run}</w:rPr>"
    return parse_xml(
        f'<w:style {NAMESPACES} w:type="{style.kind}" w:styleId="{style_id}"><w:name w:val="{style.name}"/>'
        f"{based}<w:qFormat/>{own}{style.more}</w:style>"
    )
