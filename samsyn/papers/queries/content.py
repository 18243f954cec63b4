"""A memo as a document: live while it is a draft, from its snapshot once submitted, rendered in each form."""

import dataclasses

from samsyn.accounts.viewer import Viewer
from samsyn.documents.writers.content import Document
from samsyn.documents.writers.snapshot import from_json
from samsyn.followup.queries import round_content
from samsyn.papers import kinds
from samsyn.papers.models import Memo
from samsyn.papers.queries.memos import house_form, texts
from samsyn.papers.rules import APPROVED


def document(viewer: Viewer, memo: Memo) -> Document:
    """The paper's content: the snapshot where there is one, else as it stands now."""
    if memo.snapshot is not None:
        return from_json(memo.snapshot)
    words = {row.section: row.text for row in texts(viewer, memo)}
    return kinds.get(memo.kind).document(memo, words, round_content(viewer, memo.round))


def preview(viewer: Viewer, memo: Memo) -> Document:
    """The paper to look at: until it is approved its date says that it is a draft."""
    paper = document(viewer, memo)
    if memo.state == APPROVED:
        return paper
    heading = dataclasses.replace(paper.heading, date=f"Utkast {paper.heading.date}")
    return dataclasses.replace(paper, heading=heading)


def rendered(content: Document, form: str, template: bytes | None = None) -> bytes:
    """The paper's bytes as "docx" (on the house's own template where there is one) or "pdf"."""
    # loaded on first use, so that the server starts fast
    if form == "pdf":
        from samsyn.documents.writers.pdf import render_pdf

        return render_pdf(content)
    from samsyn.documents.writers.docx import render_docx

    return render_docx(content, template)


def draft_file(viewer: Viewer, memo: Memo, form: str) -> bytes:
    """The paper as a file made now, on the template it was submitted with, or would be."""
    template = memo.template if memo.snapshot is not None else house_form(viewer).template
    return rendered(preview(viewer, memo), form, bytes(template.content) if template else None)
