"""Rows for the doors of follow-up."""

from datetime import date
from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import standing_on
from samsyn.followup.commands import NewPoint, add_reason, attach_file, hold_check_in
from samsyn.followup.models import FollowUpRound
from samsyn.organisations.commands import add_person
from tests.builders import a_full_plan, an_agreement, an_open_round, follow_up_of


def _round(by: Viewer) -> FollowUpRound:
    with standing_on(date(2022, 10, 1)):
        return an_open_round(by, a_full_plan(by, (1,)))


def open_round(by: Viewer) -> dict[str, Any]:
    """An open round."""
    return {"uid": _round(by).uid}


def follow_up(by: Viewer) -> dict[str, Any]:
    """A follow-up to write, whose measure has no owner."""
    return {"uid": follow_up_of(by, _round(by), "1:1").uid}


def attached_file(by: Viewer) -> dict[str, Any]:
    """A follow-up with a file."""
    row = follow_up_of(by, _round(by), "1:1")
    return {
        "uid": row.uid,
        "proof": attach_file(by=by, follow_up=row, name="vandring.txt", content=b"Vi gick.").uid,
    }


def measure(by: Viewer) -> dict[str, Any]:
    """A measure that has been followed up."""
    return {"uid": follow_up_of(by, _round(by), "1:1").measure.uid}


def point(by: Viewer) -> dict[str, Any]:
    """Something to solve from a check-in."""
    check_in = hold_check_in(
        by=by,
        agreement=an_agreement(by),
        held_on=date(2022, 10, 1),
        persons=[add_person(by=by, name=name) for name in ("Samordnare på plats", "Polis på plats")],
        points=[NewPoint("Laga belysningen")],
    )
    return {"uid": check_in.points.get().uid}


def reason(by: Viewer) -> dict[str, Any]:
    """A reason of the municipality's own."""
    return {"uid": add_reason(by=by, name="Planterat skäl").uid}


PLANTED = {
    "followup:round": open_round,
    "followup:reminder": open_round,
    "followup:mails": open_round,
    "followup:accept_many": open_round,
    "followup:closure": open_round,
    "followup:read": follow_up,
    "followup:write": follow_up,
    "followup:draft": follow_up,
    "followup:withdrawal": attached_file,
    "followup:acceptance": follow_up,
    "followup:question": follow_up,
    "followup:correction": follow_up,
    "followup:owner": follow_up,
    "followup:history": measure,
    "followup:solution": point,
    "followup:reason": reason,
}
