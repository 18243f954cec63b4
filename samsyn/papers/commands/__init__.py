"""Writing matters and memos: one verb each."""

from samsyn.papers.commands.approval import approve, return_memo, submit, withdraw
from samsyn.papers.commands.house import set_house_form
from samsyn.papers.commands.matters import add_matter
from samsyn.papers.commands.memos import create_memo, set_heading
from samsyn.papers.commands.texts import approve_text, keep_small_number, write_text

__all__ = [
    "add_matter",
    "approve",
    "approve_text",
    "create_memo",
    "keep_small_number",
    "return_memo",
    "set_heading",
    "set_house_form",
    "submit",
    "withdraw",
    "write_text",
]
