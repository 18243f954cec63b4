"""Reporting units: kept by the coordinator, with their ways in; silent ones wait for them."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.access.queries import todos
from samsyn.audit.models import AuditEntry
from samsyn.base.dates import standing_on
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands import (
    add_reporting_unit,
    change_reporting_unit,
    end_reporting_unit,
    resume_reporting_unit,
)
from samsyn.incidents.models import Device, ReportingLink, ReportingUnit
from samsyn.organisations.models import Organisation
from tests.cast import Actor, a_person
from tests.reports import a_source
from tests.units import a_link, a_phone, a_unit, viewer_on

TODAY = date(2022, 10, 18)


@pytest.fixture
def company(coordinator: Actor) -> Organisation:
    """A housing company."""
    return Organisation.objects.create(
        municipality=coordinator.person.municipality, name="Bostadsbolaget", kind="housing"
    )


def test_a_unit_is_added_changed_ended_and_taken_up(coordinator: Actor, company: Organisation) -> None:
    by = coordinator.viewer
    with standing_on(TODAY):
        unit = add_reporting_unit(
            by=by, name=" Gårdarna ", organisation=company, source=a_source(by), rhythm="week"
        )
        change_reporting_unit(by=by, unit=unit, name="Gårdarna, östra", rhythm="month")
        end_reporting_unit(by=by, unit=unit)
        assert unit.ends_on == TODAY
    with standing_on(date(2022, 12, 1)):
        resume_reporting_unit(by=by, unit=unit)
    stored = ReportingUnit.objects.get()
    told = (stored.name, stored.rhythm, stored.starts_on, stored.ends_on)
    assert told == ("Gårdarna, östra", "month", date(2022, 12, 1), None)
    last = AuditEntry.objects.filter(verb="incidents.change_reporting_unit").get()
    assert last.fields == ["name", "rhythm"]


def test_two_units_of_one_name_are_refused(coordinator: Actor, company: Organisation) -> None:
    by = coordinator.viewer
    a_unit(by, "Gårdarna")
    with pytest.raises(Refusal) as refused:
        add_reporting_unit(by=by, name="gårdarna", organisation=company, source=a_source(by), rhythm="week")
    assert refused.value.code == "incidents.unit_name"


def test_the_coordinator_adds_a_unit_by_the_page(
    coordinator: Actor, company: Organisation, client: Client
) -> None:
    coordinator.logged_in(client)
    sent = {
        "name": "Gårdarna",
        "organisation": str(company.uid),
        "source": str(a_source(coordinator.viewer).uid),
        "rhythm": "two_weeks",
        "starts_on": "2022-10-01",
    }
    assert client.post(reverse("incidents:add_unit"), sent).status_code == 302
    unit = ReportingUnit.objects.get()
    assert (unit.name, unit.rhythm, unit.starts_on) == ("Gårdarna", "two_weeks", date(2022, 10, 1))
    page = client.get(reverse("incidents:units")).content.decode()
    assert "Gårdarna" in page
    assert "Varannan vecka" in page
    changed = client.post(reverse("incidents:change_unit", args=[unit.uid]), sent | {"rhythm": "none"})
    assert changed.status_code == 302
    unit.refresh_from_db()
    assert unit.rhythm == "none"


def test_a_code_is_drawn_once_and_its_token_leads_in(coordinator: Actor, client: Client) -> None:
    unit = a_unit(coordinator.viewer)
    coordinator.logged_in(client)
    sent = {"code-label": "Personalrummet", "code-days": "90"}
    page = client.post(reverse("incidents:unit_code", args=[unit.uid]), sent)
    text = page.content.decode()
    assert '<svg viewBox="' in text
    assert " style=" not in text
    assert "no-store" in page.headers["Cache-Control"]
    assert ReportingLink.objects.get().label == "Personalrummet"
    wrong = client.post(reverse("incidents:unit_code", args=[unit.uid]), {"code-days": "90"})
    assert (wrong.status_code, ReportingLink.objects.count()) == (422, 1)


def test_a_personal_link_is_shown_once(coordinator: Actor, client: Client) -> None:
    unit = a_unit(coordinator.viewer)
    person = a_person(unit.municipality, "Fastighetsskötare")
    coordinator.logged_in(client)
    sent = {"link-person": str(person.uid), "link-days": "90"}
    page = client.post(reverse("incidents:personal_link", args=[unit.uid]), sent).content.decode()
    (address,) = re.findall(r'value="http://127.0.0.1:8000(/reports/in/[^"]+)"', page)
    shown = client.get(reverse("incidents:unit", args=[unit.uid])).content.decode()
    assert address not in shown
    phone = Client()
    phone.post(address)
    viewer = viewer_on(phone)
    assert viewer is not None
    assert viewer.person_id == person.pk


def test_links_and_phones_are_listed_and_shut(coordinator: Actor, client: Client) -> None:
    unit = a_unit(coordinator.viewer)
    address = a_link(coordinator.viewer, unit)
    lost, kept = Client(), Client()
    device = a_phone(lost, address)
    a_phone(kept, address)
    coordinator.logged_in(client)
    page = client.get(reverse("incidents:unit", args=[unit.uid])).content.decode()
    assert page.count("Android, Chrome,") == 2
    client.post(reverse("incidents:revoke_device", args=[device.uid]))
    assert (viewer_on(lost), viewer_on(kept) is None) == (None, False)
    client.post(reverse("incidents:revoke_link", args=[ReportingLink.objects.get().uid]))
    assert viewer_on(kept) is None
    assert Device.objects.filter(revoked_at__isnull=False).count() == 1


def test_silent_units_wait_for_the_coordinator(coordinator: Actor, guard: Actor, client: Client) -> None:
    for name in ("Råbyskolan", "Vakterna", "Gårdarna"):
        a_unit(coordinator.viewer, name)
    with standing_on(TODAY):
        found = [(todo.count, str(todo.what), todo.url) for todo in todos(coordinator.viewer)]
        assert (3, "enheter är tysta", reverse("incidents:coverage")) in found
        assert todos(guard.viewer) == []
        page = coordinator.logged_in(client).get(reverse("incidents:coverage")).content.decode()
    assert "0 av 3 enheter har svarat, 3 tysta" in page


def test_without_units_the_page_says_what_will_stand_there(coordinator: Actor, client: Client) -> None:
    page = coordinator.logged_in(client).get(reverse("incidents:coverage")).content.decode()
    assert "Här ser du vilka enheter som har svarat, vecka för vecka" in page
