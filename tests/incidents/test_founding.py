"""A municipality that has just begun: one press gives it the usual categories and sources."""

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.base.ids import new_uid
from samsyn.incidents.models import Category, Source
from samsyn.incidents.rules.categories import DEFAULTS
from samsyn.incidents.rules.sources import DEFAULT_SOURCES
from tests.cast import Actor

FOUND = "/reports/beginning/"


@pytest.mark.parametrize("page", ["new", "categories", "sources", "units", "incidents"])
def test_every_page_that_lacks_them_leads_there(coordinator: Actor, client: Client, page: str) -> None:
    coordinator.logged_in(client)
    assert FOUND in client.get(reverse(f"incidents:{page}")).content.decode()
    client.post(FOUND, {"_key": str(new_uid())})
    assert FOUND not in client.get(reverse(f"incidents:{page}")).content.decode()


def test_one_press_twice_gives_them_once_in_their_order(coordinator: Actor, client: Client) -> None:
    coordinator.logged_in(client)
    for _time in range(2):
        assert client.post(FOUND, {"_key": str(new_uid())}).status_code == 302
    codes = list(Category.objects.order_by("position").values_list("code", flat=True))
    assert codes == [default.code for default in DEFAULTS]
    assert Source.objects.count() == len(DEFAULT_SOURCES)
    assert "Vad har du sett?" in client.get("/reports/new/").content.decode()


def test_whoever_only_reports_is_told_whom_to_ask(guard: Actor, client: Client) -> None:
    text = guard.logged_in(client).get("/reports/new/").content.decode()
    assert ("Be trygghetssamordnaren" in text, FOUND in text) == (True, False)
    assert client.post(FOUND, {"_key": str(new_uid())}).status_code == 403
