"""Reading matters and memos."""

from samsyn.papers.queries.memos import (
    earlier_paper,
    events,
    files,
    house_form,
    matter_of,
    matters,
    memo_of,
    memos,
    rounds_without_memo,
    texts,
    texts_left,
    to_approve,
    to_receive,
)

__all__ = [
    "earlier_paper",
    "events",
    "files",
    "house_form",
    "matter_of",
    "matters",
    "memo_of",
    "memos",
    "rounds_without_memo",
    "texts",
    "texts_left",
    "to_approve",
    "to_receive",
]
