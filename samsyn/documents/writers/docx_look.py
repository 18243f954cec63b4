"""How a Word paper looks without a template: one entry a style. Lengths in twentieths of a point."""

from dataclasses import dataclass

INK, QUIET, RULE = "15201B", "43514A", "D0D8D1"


@dataclass(frozen=True)
class Style:
    """A paragraph style. `size` in half points; `level` makes it a heading; `listed` is a kind of list."""

    name: str
    before: int = 0
    after: int = 0
    line: int = 0
    size: int = 0
    bold: bool = False
    color: str = ""
    level: int = 0
    keep: bool = False
    listed: str = ""
    left: int = 0
    right: int = 0
    tab: int = 0
    rules: tuple[str, ...] = ()
    rule_size: int = 0

    def markup(self, lists: dict[str, int]) -> str:
        """The style's properties in the order that Word's schema wants."""
        return f"<w:pPr>{self._paragraph(lists)}</w:pPr><w:rPr>{self._letters()}</w:rPr>"

    def _paragraph(self, lists: dict[str, int]) -> str:
        sides = "".join(
            f'<w:{side} w:val="single" w:sz="{self.rule_size}" w:space="7" w:color="{INK}"/>'
            for side in self.rules
        )
        line = f' w:line="{self.line}" w:lineRule="auto"' if self.line else ""
        hanging = ' w:hanging="284"' if self.listed else ""
        left = 284 if self.listed else self.left
        parts = (
            (self.keep, "<w:keepNext/><w:keepLines/>"),
            (self.listed, f'<w:numPr><w:numId w:val="{lists.get(self.listed, 0)}"/></w:numPr>'),
            (sides, f"<w:pBdr>{sides}</w:pBdr>"),
            (self.tab, f'<w:tabs><w:tab w:val="left" w:pos="{self.tab}"/></w:tabs>'),
            (True, f'<w:spacing w:before="{self.before}" w:after="{self.after}"{line}/>'),
            (left or self.right, f'<w:ind w:left="{left}" w:right="{self.right}"{hanging}/>'),
            (self.level, f'<w:outlineLvl w:val="{self.level - 1}"/>'),
        )
        return "".join(markup for wanted, markup in parts if wanted)

    def _letters(self) -> str:
        parts = (
            (self.bold, "<w:b/>"),
            (self.color, f'<w:color w:val="{self.color}"/>'),
            (self.size, f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>'),
        )
        return "".join(markup for wanted, markup in parts if wanted)


STYLES: dict[str, Style] = {
    "body": Style("Normal"),
    "title": Style("Title", before=480, after=320, line=252, size=38, bold=True, keep=True),
    "heading1": Style("heading 1", before=440, after=120, line=252, size=26, bold=True, keep=True, level=1),
    "heading2": Style("heading 2", before=360, after=80, line=252, size=22, bold=True, keep=True, level=2),
    "heading3": Style("heading 3", before=280, after=60, line=252, size=21, bold=True, keep=True, level=3),
    "bullet": Style("List Bullet", after=60, listed="bullets"),
    "number": Style("List Number", after=60, listed="numbers"),
    "caption": Style("caption", before=60, after=100, size=18, color=QUIET, keep=True),
    "header": Style("header", size=18, color=QUIET),
    "footer": Style("footer", size=17, color=QUIET),
    "decision": Style("Beslut", left=227, rules=("left",), rule_size=18),
    "sender": Style("Avsändare", line=264, size=19),
    "fact": Style("Uppgift", line=264, size=19, left=4820, tab=6500),
    "cell": Style("Tabelltext", after=60, line=264, size=19),
    "cellbullet": Style("Tabellpunkt", after=40, line=264, size=19, listed="bullets"),
    "finding": Style("Figurrubrik", before=60, after=20, size=24, bold=True, keep=True),
    "note": Style("Notering", after=120, size=18, color=QUIET),
    # Word takes neighbours with the same border as one box: the line between them must be asked for.
    "signature": Style("Underskrift", before=900, size=19, right=4800, rules=("top", "between"), rule_size=6),
}

TABLE_NAME = "Samsyn tabell"
_SINGLE = 'w:val="single" w:space="0"'
TABLE = (
    "<w:tblPr><w:tblBorders>"
    f'<w:top {_SINGLE} w:sz="8" w:color="{INK}"/><w:bottom {_SINGLE} w:sz="8" w:color="{INK}"/>'
    f'<w:insideH {_SINGLE} w:sz="4" w:color="{RULE}"/></w:tblBorders>'
    '<w:tblCellMar><w:top w:w="100" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>'
    f'<w:bottom {_SINGLE} w:sz="8" w:color="{INK}"/></w:tcBorders></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
)
