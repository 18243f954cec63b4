"""One-press log-ins: in the demo, and nowhere else."""

from collections.abc import Iterator
from importlib import reload

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import clear_url_caches

from samsyn.access.sockets import QUICK_LOG_INS
from samsyn.accounts.models import User
from samsyn.config import urls as project
from samsyn.demo import log_ins, urls
from tests.cast import Actor

LOG_IN = "/demo/log-in/"


@pytest.fixture
def the_demo(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The project as it stands with SAMSYN_DEMO=1."""
    settings.DEMO = True
    monkeypatch.setattr(QUICK_LOG_INS, "_plugs", {"demo": log_ins.quick_log_ins})
    _read_urls_again()
    yield
    settings.DEMO = False
    _read_urls_again()


def _read_urls_again() -> None:
    reload(urls)
    reload(project)
    clear_url_caches()


def test_without_the_demo_there_is_no_such_door(client: Client, owner: Actor) -> None:
    assert client.post(LOG_IN, {"person": str(owner.user.uid)}).status_code == 404
    assert owner.person.name not in client.get("/account/log-in/").content.decode()


def test_in_the_demo_one_press_logs_in(the_demo: None, client: Client, owner: Actor) -> None:
    page = client.get("/account/log-in/").content.decode()
    assert owner.person.name in page
    assert str(owner.user.uid) in page
    assert client.get(LOG_IN).status_code == 405
    assert client.post(LOG_IN, {"person": str(owner.user.uid), "next": "/account/me/"}).status_code == 302
    assert client.get("/account/me/").context["viewer"] == owner.viewer


def test_the_demo_leads_nowhere_else(the_demo: None, client: Client, owner: Actor) -> None:
    sent = {"person": str(owner.user.uid), "next": "https://elsewhere.test/"}
    assert client.post(LOG_IN, sent).headers["Location"] == "/"


def test_the_demo_lets_nobody_in_who_is_not_listed(the_demo: None, client: Client, owner: Actor) -> None:
    User.objects.filter(pk=owner.user.pk).update(is_active=False)
    assert client.post(LOG_IN, {"person": str(owner.user.uid)}).status_code == 404
    assert client.post(LOG_IN, {"person": "någon"}).status_code == 404


def test_the_list_opens_with_one_of_each_role(
    the_demo: None, coordinator: Actor, liaison: Actor, liaison_there: Actor, owner: Actor
) -> None:
    listed = [(log_in.name, log_in.place) for log_in in log_ins.quick_log_ins()]
    assert listed == [
        ("Trygghetssamordnare", "Upplands-Bro kommun"),
        ("Kommunpolis", "Järfälla kommun, Upplands-Bro kommun"),
        ("Trafikplanerare", "Upplands-Bro kommun"),
    ]
