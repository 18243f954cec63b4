"""Reading matters and memos."""

from samsyn.papers.queries.memos import (
    earlier_paper,
    events,
    files,
    house_form,
    matters,
    memos,
    rounds_without_memo,
    texts,
)

__all__ = [
    "earlier_paper",
    "events",
    "files",
    "house_form",
    "matters",
    "memos",
    "rounds_without_memo",
    "texts",
]
