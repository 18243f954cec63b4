"""The styles of a Word paper: Word's own names where Word has them, ours where not; a template's win."""

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from samsyn.documents.writers.docx_look import INK, STYLES, TABLE, TABLE_NAME
from samsyn.documents.writers.docx_markup import NAMESPACES


def add_styles(document: WordDocument, lists: dict[str, int]) -> dict[str, str]:
    """Add the styles that the document lacks; return the id of each by key. `lists` are list ids by kind."""
    root = document.styles.element
    there = {_name(style): str(style.get(qn("w:styleId"))) for style in root.findall(qn("w:style"))}
    ids = {key: there.get(style.name.lower(), f"samsyn-{key}") for key, style in STYLES.items()}
    for key, style in STYLES.items():
        if style.name.lower() not in there:
            root.append(_style(ids[key], style.name, "paragraph", style.markup(lists), based_on=ids["body"]))
    ids["table"] = there.get(TABLE_NAME.lower(), "samsyn-table")
    if TABLE_NAME.lower() not in there:
        root.append(_style(ids["table"], TABLE_NAME, "table", TABLE))
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
    said = f'w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"'
    root.append(parse_xml(f"<w:lang {NAMESPACES} {said}/>"))


def _name(style: BaseOxmlElement) -> str:
    return str(style.find(qn("w:name")).get(qn("w:val"))).lower()


def _style(style_id: str, name: str, kind: str, markup: str, based_on: str = "") -> BaseOxmlElement:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return parse_xml(
        f'<w:style {NAMESPACES} w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f"{based}<w:qFormat/>{markup}</w:style>"
    )
