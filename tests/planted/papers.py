"""Rows for the doors of papers."""

from datetime import date
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.followup.commands import close_round
from samsyn.papers.commands import create_memo
from samsyn.papers.rules import SECTIONS
from tests.builders import a_full_plan, accepted, an_open_round


def memo(by: Viewer) -> dict[str, Any]:
    """A draft memo."""
    with standing_on(date(2022, 10, 17)):
        row = an_open_round(by, a_full_plan(by, (1,)))
        accepted(by, row, "1:1")
        return {"uid": create_memo(by=by, round=close_round(by=by, round=row)).uid}


def text(by: Viewer) -> dict[str, Any]:
    """A memo's first text."""
    return {**memo(by), "section": SECTIONS[0].code}


def paper(by: Viewer) -> dict[str, Any]:
    """A memo's file."""
    return {**memo(by), "form": "docx"}


PLANTED = {
    "papers:memo": memo,
    "papers:heading": memo,
    "papers:figure": memo,
    "papers:number": memo,
    "papers:reception": memo,
    "papers:recall": memo,
    "papers:text_draft": text,
    "papers:text": text,
    "papers:text_approval": text,
    "papers:kept_number": memo,
    "papers:submission": memo,
    "papers:approval": memo,
    "papers:return": memo,
    "papers:withdrawal": memo,
    "papers:file": paper,
}
