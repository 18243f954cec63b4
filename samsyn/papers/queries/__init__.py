"""Reading matters and memos."""

from samsyn.papers.queries.memos import events, files, house_form, matters, memos, rounds_without_memo, texts

__all__ = ["events", "files", "house_form", "matters", "memos", "rounds_without_memo", "texts"]
