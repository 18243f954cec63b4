"""The words of any document, for readers that look for something else than plans: tables as rows with tabs."""

from samsyn.documents.readers.blocks import Block, Extract, Table


def plain_text(document: Extract) -> str:
    """Line by line; list items open with a dash, a table's cells stand with tabs between."""
    return "\n".join(_words(block) for block in document.blocks)


def _words(block: Block) -> str:
    if isinstance(block, Table):
        rows = ("\t".join(_cell(cell.text) for cell in row.cells if not cell.covered) for row in block.rows)
        return "\n".join(rows)
    return f"– {block.text}" if block.bullet and block.text else block.text


def _cell(text: str) -> str:
    return " ".join(text.split())
