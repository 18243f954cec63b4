"""Makes reporting units, links and phones for the stories by the real commands."""

from datetime import date
from typing import Any

from django.test import Client

from samsyn.access.queries import viewer_for_session
from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands import make_link, open_link
from samsyn.incidents.models import Device, ReportingLink, ReportingUnit
from samsyn.incidents.queries.links import link_by_token
from samsyn.incidents.rules.links import COOKIE
from samsyn.organisations.models import Organisation, Person
from tests.reports import a_source


def a_unit(
    by: Viewer,
    name: str = "Råbyskolan",
    rhythm: str = "week",
    kind: str = "school",
    starts_on: date | None = None,
    **fields: Any,
) -> ReportingUnit:
    """A school that reports every week, since long ago."""
    organisation, _made = Organisation.objects.get_or_create(
        municipality_id=by.municipality_id, name=f"{name}s huvudman", defaults={"kind": kind}
    )
    return ReportingUnit.objects.create(
        municipality_id=by.municipality_id,
        name=name,
        organisation=organisation,
        source=a_source(by),
        rhythm=rhythm,
        starts_on=starts_on or date(2020, 1, 1),
        **fields,
    )


def a_link(by: Viewer, unit: ReportingUnit, person: Person | None = None, days: int = 365) -> str:
    """The address of a link for the unit, or for one person in it."""
    token = make_link(by=by, unit=unit, label="QR-kod i personalrummet", person=person, days=days)
    return f"/reports/in/{token}/"


def the_link(address: str) -> ReportingLink:
    """The row of a link's address."""
    link = link_by_token(address.rstrip("/").split("/")[-1])
    assert link is not None
    return link


def a_phone(client: Client, address: str) -> Device:
    """Let the browser in by a link without visiting pages."""
    opened = open_link(link=the_link(address), kind="Android, Chrome")
    assert opened is not None
    client.cookies[COOKIE] = opened[1]
    return opened[0]


def viewer_on(client: Client) -> Viewer | None:
    """Who this browser is."""
    return viewer_for_session(client.get("/look/").wsgi_request)
