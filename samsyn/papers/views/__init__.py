"""Pages of papers: load, one call, render."""

from samsyn.papers.views.approval import approval, recall, return_, submission, withdrawal
from samsyn.papers.views.editing import heading, house
from samsyn.papers.views.evidence import figure
from samsyn.papers.views.reading import file, memo, memos
from samsyn.papers.views.registry import number, reception
from samsyn.papers.views.writing import kept_number, text, text_approval, text_draft

__all__ = [
    "approval", "figure", "file", "heading", "house", "kept_number", "memo", "memos", "number", "recall", "reception",
    "return_", "submission", "text", "text_approval", "text_draft", "withdrawal",
]  # fmt: skip
