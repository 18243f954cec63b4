"""Categories, sources and the way to notify: the municipality's own, with history kept and the police's say kept."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from samsyn.base.dates import standing_on, today
from samsyn.base.refusal import Conflict, Refusal
from samsyn.incidents.commands import (
    add_category,
    add_source,
    bring_back_category,
    change_category,
    change_source,
    move_category,
    retire_category,
    retire_source,
    set_reporting_settings,
    widen_police,
)
from samsyn.incidents.models import Category, CategoryVersion
from samsyn.incidents.queries.categories import by_code, categories, name_on, tree
from samsyn.incidents.queries.settings import reporting_settings
from samsyn.incidents.queries.sources import sources
from samsyn.organisations.models import Organisation, Unit
from tests.cast import Actor
from tests.reports import a_source, an_incident, founded, reported
from tests.units import a_unit

FIRST, LATER = date(2022, 1, 10), date(2022, 9, 1)


@pytest.fixture
def by(coordinator: Actor) -> Actor:
    """The coordinator of a municipality that was founded in January."""
    with standing_on(FIRST):
        founded(coordinator.viewer)
    return coordinator


def the(code: str) -> Category:
    """The category with this code."""
    return Category.objects.get(code=code)


def test_history_keeps_what_a_category_was_called_then(
    by: Actor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with standing_on(LATER):
        change_category(by=by.viewer, category=the("graffiti"), name="Klotter och klistermärken")
        change_category(by=by.viewer, category=the("graffiti"), name="Klotter och taggar")
    graffiti, drugs = the("graffiti"), the("drugs")
    wanted = [
        (graffiti.pk, date(2021, 5, 1)),
        (graffiti.pk, LATER - timedelta(days=1)),
        (graffiti.pk, LATER),
        (drugs.pk, LATER),
    ]
    with django_assert_num_queries(1):
        called = name_on(by.viewer, wanted)
    assert [called[one] for one in wanted] == ["Klotter", "Klotter", "Klotter och taggar", "Narkotika"]
    assert (graffiti.code, CategoryVersion.objects.filter(category=graffiti).count()) == ("graffiti", 2)


def test_a_report_tells_what_its_category_was_called_then(by: Actor, client: Client) -> None:
    with standing_on(FIRST):
        (row,) = reported(by.viewer, an_incident(category="graffiti"))
    with standing_on(LATER):
        (later,) = reported(by.viewer, an_incident(category="graffiti"))
        change_category(by=by.viewer, category=the("graffiti"), name="Klotter och taggar")
    told = "Kategorin hette Klotter då."
    by.logged_in(client)
    pages = [
        client.get(reverse("incidents:incident", args=[one.uid])).content.decode() for one in (row, later)
    ]
    assert [told in page for page in pages] == [True, False]


def test_a_municipality_adds_its_own_below_another(by: Actor) -> None:
    scooters = add_category(
        by=by.viewer, name="Elsparkcyklar", icon="driving", parent=the("reckless_driving")
    )
    again = add_category(by=by.viewer, name="Elsparkcyklar!")
    assert (scooters.code, again.code) == ("own_elsparkcyklar", "own_elsparkcyklar_2")
    assert [branch.children for branch in tree(by.viewer) if branch.children] == [(scooters,)]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": "  "}, "incidents.no_name"),
        ({"name": "narkotika"}, "incidents.category_name"),
        ({"name": "Nytt", "icon": "skull"}, "incidents.icon"),
    ],
)
def test_what_cannot_be_a_category_is_refused(by: Actor, fields: dict[str, str], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        add_category(by=by.viewer, **fields)  # type: ignore[arg-type]  # names and icons are strings
    assert refused.value.code == code


def test_two_levels_are_enough(by: Actor) -> None:
    below = add_category(by=by.viewer, name="Elsparkcyklar", parent=the("reckless_driving"))
    for category, parent in ((the("drugs"), below), (the("reckless_driving"), the("drugs"))):
        with pytest.raises(Refusal) as refused:
            change_category(by=by.viewer, category=category, parent=parent)
        assert refused.value.code == "incidents.category_depth"


def test_the_order_is_the_municipalitys(by: Actor) -> None:
    move_category(by=by.viewer, category=the("vandalism"), up=True)
    move_category(by=by.viewer, category=the("drugs"), up=True)  # the first stays
    move_category(by=by.viewer, category=the("drugs"), up=False)
    assert [row.code for row in categories(by.viewer)][:3] == ["vandalism", "drugs", "unsafe_gathering"]


def test_a_category_is_retired_and_brought_back(by: Actor) -> None:
    retire_category(by=by.viewer, category=the("trespass"))
    assert "trespass" not in [row.code for row in categories(by.viewer)]
    bring_back_category(by=by.viewer, category=the("trespass"))
    assert "trespass" in [row.code for row in categories(by.viewer)]


def test_a_category_with_sub_categories_in_use_stays(by: Actor) -> None:
    add_category(by=by.viewer, name="Elsparkcyklar", parent=the("reckless_driving"))
    with pytest.raises(Refusal) as refused:
        retire_category(by=by.viewer, category=the("reckless_driving"))
    assert refused.value.code == "incidents.category_has_children"


def police_officer(actor: Actor) -> Actor:
    """The liaison, employed by the police."""
    home = actor.person.municipality
    police = Organisation.objects.create(municipality=home, name="Polisen", kind="police")
    actor.person.unit = Unit.objects.create(municipality=home, organisation=police, name="Gruppen")
    actor.person.save()
    return actor


def test_only_the_police_widen_who_reads_their_text(by: Actor, liaison: Actor, unit_head: Actor) -> None:
    daily = a_source(by.viewer, "police_daily")
    tries: list[Callable[[], object]] = [
        lambda: change_source(by=by.viewer, source=daily, name=daily.name, audience=2),
        lambda: widen_police(by=by.viewer, source=daily, audience=2),
        lambda: widen_police(by=unit_head.viewer, source=daily, audience=2),
        lambda: widen_police(by=liaison.viewer, source=daily, audience=2),  # has the role, works elsewhere
        lambda: add_source(by=by.viewer, name="Polisens tips", kind="police", audience=2),
    ]
    for attempt in tries:
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value.code == "incidents.police_audience"
    widen_police(by=police_officer(liaison).viewer, source=daily, audience=2)
    daily.refresh_from_db()
    assert daily.audience == 2
    change_source(by=by.viewer, source=daily, name=daily.name, audience=1)  # narrower is always allowed
    assert daily.audience == 1


def test_a_liaison_without_authority_over_reports_may_not(by: Actor, guard: Actor) -> None:
    with pytest.raises(Refusal) as refused:
        widen_police(by=police_officer(guard).viewer, source=a_source(by.viewer, "police_daily"), audience=2)
    assert refused.value.code == "accounts.not_allowed"


def test_the_polices_own_page(by: Actor, liaison: Actor, client: Client) -> None:
    daily = a_source(by.viewer, "police_daily")
    police_officer(liaison).logged_in(client)
    assert "Bara myndigheter" in client.get(reverse("incidents:police_text")).content.decode()
    client.post(reverse("incidents:widen_police", args=[daily.uid]), {f"{daily.uid}-audience": "2"})
    daily.refresh_from_db()
    assert daily.audience == 2


def test_a_source_that_units_report_to_is_not_retired(by: Actor) -> None:
    a_unit(by.viewer)
    with pytest.raises(Refusal) as refused:
        retire_source(by=by.viewer, source=a_source(by.viewer))
    assert refused.value.code == "incidents.source_has_units"
    retire_source(by=by.viewer, source=a_source(by.viewer, "earlier"))
    assert "earlier" not in [row.code for row in sources(by.viewer)]


def test_the_way_to_notify_is_set_once_and_two_who_write_see_both(by: Actor) -> None:
    assert reporting_settings(by.viewer).notify_phone == ""
    row = set_reporting_settings(
        by=by.viewer,
        expected_revision=1,
        notify_text="Ring jouren.",
        notify_phone="08-1",
        notify_url="https://a.example",
    )
    assert (row.revision, reporting_settings(by.viewer).notify_text) == (2, "Ring jouren.")
    with pytest.raises(Conflict) as conflict:
        set_reporting_settings(
            by=by.viewer, expected_revision=1, notify_text="Ring.", notify_phone="", notify_url=""
        )
    assert conflict.value.theirs["notify_phone"] == "08-1"


def test_the_settings_pages_write(by: Actor, client: Client) -> None:
    by.logged_in(client)
    client.post(reverse("incidents:add_category"), {"name": "Elsparkcyklar", "icon": "driving"})
    url = reverse("incidents:category", args=[the("own_elsparkcyklar").uid])
    client.post(url, {"name": "Elsparkcyklar och mopeder", "icon": "driving", "is_private": "on"})
    changed = the("own_elsparkcyklar")
    assert (changed.name, changed.is_private) == ("Elsparkcyklar och mopeder", True)
    client.post(reverse("incidents:retire_category", args=[changed.uid]))
    assert the("own_elsparkcyklar").retired_on == today()
    client.post(reverse("incidents:sources"), {"name": "Grannstöd", "kind": "resident", "audience": "2"})
    assert "Grannstöd" in client.get(reverse("incidents:sources")).content.decode()
    refused = client.post(reverse("incidents:sources"), {"name": "Tips", "kind": "police", "audience": "3"})
    assert "bara för myndigheter tills någon från polisen" in refused.content.decode()
    sent = {"revision": "1", "notify_text": "Ring.", "notify_phone": "", "notify_url": ""}
    assert client.post(reverse("incidents:notify"), sent).status_code == 302
    assert client.post(reverse("incidents:notify"), sent).status_code == 409


def test_a_municipality_with_nothing_begins_with_the_usual_ones(
    coordinator: Actor, housing_company: Actor, client: Client
) -> None:
    asked = housing_company.logged_in(Client()).get("/reports/new/").content.decode()
    assert ("Be trygghetssamordnaren" in asked, "Börja med de vanliga" in asked) == (True, False)
    coordinator.logged_in(client)
    for path in ("/reports/new/", "/reports/categories/"):
        assert "Börja med de vanliga kategorierna och källorna" in client.get(path).content.decode()
    assert client.post("/reports/beginning/").headers["Location"] == "/reports/new/"
    assert (len(by_code(coordinator.viewer)), client.get("/reports/new/").status_code) == (19, 200)
    assert "Vad har du sett?" in client.get("/reports/new/").content.decode()
