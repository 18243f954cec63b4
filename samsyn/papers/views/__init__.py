"""Pages of papers: load, one call, render."""

from samsyn.papers.views.approval import approval, return_, submission, withdrawal
from samsyn.papers.views.editing import heading, house, kept_number, text, text_approval
from samsyn.papers.views.reading import file, memo, memos

__all__ = [
    "approval", "file", "heading", "house", "kept_number", "memo", "memos", "return_", "submission", "text",
    "text_approval", "withdrawal",
]  # fmt: skip
