"""Rows for the doors of papers."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.papers.commands import create_memo
from samsyn.papers.rules import SECTIONS
from tests.builders import a_full_plan, an_earlier_round


def memo(by: Viewer) -> dict[str, Any]:
    """A draft memo."""
    return {"uid": create_memo(by=by, round=an_earlier_round(by, a_full_plan(by, (1,)))).uid}


def text(by: Viewer) -> dict[str, Any]:
    """A memo's first text."""
    return {**memo(by), "section": SECTIONS[0].code}


def paper(by: Viewer) -> dict[str, Any]:
    """A memo's file."""
    return {**memo(by), "form": "docx"}


PLANTED = {
    "papers:memo": memo,
    "papers:heading": memo,
    "papers:text": text,
    "papers:text_approval": text,
    "papers:kept_number": memo,
    "papers:submission": memo,
    "papers:approval": memo,
    "papers:return": memo,
    "papers:withdrawal": memo,
    "papers:file": paper,
}
