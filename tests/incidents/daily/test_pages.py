"""The pages of the daily report without JavaScript: pasted, confirmed, mended, passed on, noted."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from samsyn.base.dates import standing_on
from samsyn.base.ids import new_uid
from samsyn.incidents.commands import pass_on
from samsyn.incidents.models import DailyReport, Incident, PassedOn
from samsyn.places.models import Area, Place
from tests.cast import Actor, a_person
from tests.daily import TWO, a_daily, an_item_taken
from tests.post import Catcher, body
from tests.reports import founded
from tests.units import a_link, a_phone, a_unit
from tests.work import work_through


@pytest.fixture(autouse=True)
def on_saturday() -> Iterator[None]:
    """The report comes in the morning."""
    with standing_on(date(2022, 10, 15)):
        yield


def posted(client: Client, name: str, uid: Any = None, **fields: Any) -> Any:
    """Send a form."""
    address = reverse(f"incidents:{name}", args=[uid] if uid else [])
    return client.post(address, {"_key": str(new_uid()), **fields})


def as_proposed(client: Client, address: str) -> dict[str, str]:
    """The fields of the form in the pane, as the browser would send them."""
    form = client.get(address).context["form"]
    return {
        name: (value.strftime("%Y-%m-%dT%H:%M") if hasattr(value, "strftime") else value)
        for name, value in form.initial.items()
    }


def test_pasted_and_confirmed(coordinator: Actor, client: Client) -> None:
    founded(coordinator.viewer)
    coordinator.logged_in(client)
    there = posted(client, "daily", text=TWO, day="2022-10-15")["Location"]
    page = client.get(there).content.decode()
    assert "<mark>Ebba Lindqvist</mark>" in page

    first, second = DailyReport.objects.get().items.order_by("position")
    fields = as_proposed(client, f"{there}?item=1")
    refused = posted(client, "take_daily", first.uid, **fields)
    assert (refused.status_code, Incident.objects.count()) == (200, 0)
    assert "Ta bort det markerade" in refused.content.decode()
    assert posted(client, "take_daily", first.uid, **fields, clean="1").status_code == 302
    fields = as_proposed(client, f"{there}?item=2") | {"place": "Bro bibliotek"}
    assert posted(client, "take_daily", second.uid, **fields).status_code == 302

    assert list(Incident.objects.order_by("id").values_list("category__code", "place_text", "text")) == [
        ("violence_threat", "Bro centrum", "22.40 Misshandel, Bro centrum. Ring […]."),
        ("graffiti", "Bro bibliotek", "23.10 Klotter på Broskolan."),
    ]
    assert "Ingen händelse från polisen väntar" in client.get(there).content.decode()


def test_uploaded(coordinator: Actor, client: Client) -> None:
    founded(coordinator.viewer)
    coordinator.logged_in(client)

    bad = posted(client, "daily", day="2022-10-15", file=SimpleUploadedFile("r.exe", b"MZ"))
    good = posted(client, "daily", day="2022-10-15", file=SimpleUploadedFile("r.txt", TWO.encode("cp1252")))
    again = posted(client, "daily", day="2022-10-15", text=TWO)

    assert "Samsyn läser .txt" in bad.content.decode()
    assert good.status_code == 302
    assert "redan" in again.content.decode()
    assert DailyReport.objects.get().items.count() == 2


def test_the_same_press_twice_takes_in_once(coordinator: Actor, client: Client) -> None:
    coordinator.logged_in(client)
    item = a_daily(coordinator.viewer).items.get(position=1)
    fields = as_proposed(client, reverse("incidents:daily_report", args=[item.daily.uid]) + "?item=2")

    for _press in range(2):
        assert posted(client, "take_daily", item.uid, **fields).status_code == 302
    assert Incident.objects.count() == 1


def test_one_press_takes_in_and_passes_on(coordinator: Actor, client: Client, post: Catcher) -> None:
    by = coordinator.viewer
    bro = Area.objects.create(municipality_id=by.municipality_id, kind="district", name="Bro")
    Place.objects.create(municipality_id=by.municipality_id, name="Broskolan", area=bro)
    caretaker = a_person(coordinator.person.municipality, "Skötare", "skotare@example.test")
    near = a_unit(by, "Gårdarna", kind="housing", area=bro, contact=caretaker)
    a_unit(by, "Brunna gård")
    coordinator.logged_in(client)
    item = a_daily(by).items.get(position=1)
    fields = as_proposed(client, reverse("incidents:daily_report", args=[item.daily.uid]) + "?item=2")

    posted(client, "take_daily", item.uid, **fields, **{"pass": "1"})
    work_through()

    assert [row.unit for row in PassedOn.objects.all()] == [near]
    ((to, subject),) = post.told()
    assert (to, subject) == ("skotare@example.test", "Något att läsa om Gårdarna")
    assert "Klotter" not in body(post.caught[0])
    assert "Broskolan" not in body(post.caught[0])


def test_the_unit_notes_it_on_its_phone(coordinator: Actor, client: Client) -> None:
    by = coordinator.viewer
    unit = a_unit(by, "Gårdarna", kind="housing")
    taken = an_item_taken(by)
    assert taken.incident is not None
    (passed,) = pass_on(by=by, incident=taken.incident, units=[unit])
    phone, other = Client(), Client()
    a_phone(phone, a_link(by, unit))
    a_phone(other, a_link(by, a_unit(by, "Brunna")))

    page = phone.get(reverse("incidents:passed_on")).content.decode()
    assert ("<h2>Klotter</h2>" in page, "Broskolan" in page) == (True, False)
    assert "Att läsa" in phone.get(reverse("incidents:new")).content.decode()
    assert posted(other, "note_passed_on", passed.uid).status_code == 404
    assert posted(phone, "note_passed_on", passed.uid).status_code == 302

    passed.refresh_from_db()
    assert passed.noted_by.startswith("device:")
    coordinator.logged_in(client)
    seen = client.get(reverse("incidents:daily_report", args=[taken.daily.uid])).content.decode()
    assert "Läst" in seen


def test_passed_on_to_nobody_says_so_and_keeps_the_page(coordinator: Actor, client: Client) -> None:
    item = an_item_taken(coordinator.viewer)
    a_unit(coordinator.viewer, "Gårdarna")
    coordinator.logged_in(client)
    answer = client.post(
        reverse("incidents:pass_on_daily", args=[item.uid]), {"_key": str(new_uid())}, follow=True
    )
    page = answer.content.decode()
    assert ("Välj minst en enhet." in page, "Gårdarna" in page, PassedOn.objects.count()) == (True, True, 0)
