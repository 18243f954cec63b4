"""A memo as a document: live while it is a draft, from its snapshot once submitted, rendered in each form."""

from samsyn.accounts.viewer import Viewer
from samsyn.documents.writers.content import Document
from samsyn.documents.writers.docx import render_docx
from samsyn.documents.writers.pdf import render_pdf
from samsyn.documents.writers.snapshot import from_json
from samsyn.followup.queries import round_content
from samsyn.papers import kinds
from samsyn.papers.models import Memo
from samsyn.papers.queries.memos import house_form, texts


def document(viewer: Viewer, memo: Memo) -> Document:
    """The paper's content: the snapshot where there is one, else as it stands now."""
    if memo.snapshot is not None:
        return from_json(memo.snapshot)
    words = {row.section: row.text for row in texts(viewer, memo)}
    return kinds.get(memo.kind).document(memo, words, round_content(viewer, memo.round))


def rendered(viewer: Viewer, content: Document, form: str) -> bytes:
    """The paper's bytes as "docx" (on the house's own template where there is one) or "pdf"."""
    if form == "pdf":
        return render_pdf(content)
    template = house_form(viewer).template
    return render_docx(content, bytes(template.content) if template else None)
