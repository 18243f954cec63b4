"""Writing matters and memos: one verb each."""

from samsyn.papers.commands.approval import approve, recall, return_memo, submit, withdraw
from samsyn.papers.commands.house import set_house_form
from samsyn.papers.commands.matters import add_matter
from samsyn.papers.commands.memos import create_memo, set_heading
from samsyn.papers.commands.registry import receive, set_registry_number
from samsyn.papers.commands.small_numbers import keep_small_number
from samsyn.papers.commands.texts import approve_text, save_text_draft, write_text

__all__ = [
    "add_matter",
    "approve",
    "approve_text",
    "create_memo",
    "keep_small_number",
    "recall",
    "receive",
    "return_memo",
    "save_text_draft",
    "set_heading",
    "set_house_form",
    "set_registry_number",
    "submit",
    "withdraw",
    "write_text",
]
