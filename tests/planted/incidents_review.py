"""Rows for the doors of the review."""

from typing import Any

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands import accept, merge
from samsyn.incidents.reporter_post import stop_token
from samsyn.organisations.commands import add_person
from tests.reports import reported


def report(by: Viewer) -> dict[str, Any]:
    """A report to review."""
    return {"uid": reported(by)[0].uid}


def accepted(by: Viewer) -> dict[str, Any]:
    """A report that is accepted."""
    return {"uid": accept(by=by, incident=reported(by)[0]).uid}


def merged(by: Viewer) -> dict[str, Any]:
    """A report that is merged into another."""
    main, other = reported(by)[0], reported(by)[0]
    merge(by=by, into=main, others=[other])
    return {"uid": other.uid}


def token(by: Viewer) -> dict[str, Any]:
    """The address by which someone stops the digest."""
    return {"token": stop_token(add_person(by=by, name="Fältassistent på plats"))}


PLANTED = {
    "incidents:accept": report,
    "incidents:correct": report,
    "incidents:ask": report,
    "incidents:refuse": report,
    "incidents:reopen": accepted,
    "incidents:part": merged,
    "incidents:outcome": accepted,
    "incidents:person": report,
    "incidents:audience": report,
    "incidents:digest": token,
}
