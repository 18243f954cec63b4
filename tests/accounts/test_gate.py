"""The gate: a form is answered once, and what was typed is never lost."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory

from samsyn.access.models import Group
from samsyn.accounts.gate import viewer_of
from samsyn.accounts.models import Municipality, Submission
from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal
from tests.cast import Actor

GROUPS = "/account/groups/"


@pytest.fixture
def page(client: Client, coordinator: Actor) -> Client:
    """The coordinator's browser."""
    return coordinator.logged_in(client)


def form(**fields: str) -> dict[str, str]:
    """A form as the page sends it, with a key of its own."""
    return {"name": "Styrgruppen", "kind": "steering", "_key": str(uuid4()), **fields}


def test_the_same_form_twice_gets_the_same_answer_and_is_done_once(page: Client) -> None:
    sent = form()
    answers = [page.post(GROUPS, sent) for _ in range(2)]
    assert [(a.status_code, a.headers["Location"]) for a in answers] == [(302, GROUPS)] * 2
    assert [group.name for group in Group.objects.all()] == ["Styrgruppen"]


def test_the_same_key_with_another_body_is_refused_and_shows_what_was_typed(page: Client) -> None:
    sent = form()
    page.post(GROUPS, sent)
    other = page.post(GROUPS, {**sent, "name": "Områdesgrupp Bro"})
    assert other.status_code == 409
    assert "Områdesgrupp Bro" in other.content.decode()
    assert Group.objects.count() == 1


def test_a_refused_form_may_be_sent_again_with_its_key(page: Client) -> None:
    sent = form(kind="")
    assert page.post(GROUPS, sent).status_code == 200
    assert Submission.objects.count() == 0
    assert page.post(GROUPS, {**sent, "kind": "area"}).status_code == 302


@pytest.mark.parametrize("key", ["", "inte en nyckel"])
def test_a_key_that_is_none_is_as_if_it_were_not_sent(page: Client, key: str) -> None:
    assert page.post(GROUPS, form(_key=key)).status_code == 302
    assert (Group.objects.count(), Submission.objects.count()) == (1, 0)


def test_two_municipalities_may_use_the_same_key(
    page: Client, other_coordinator: Actor, jarfalla: Municipality
) -> None:
    sent = form()
    page.post(GROUPS, sent)
    other_coordinator.logged_in(Client()).post(GROUPS, sent)
    assert list(Group.objects.order_by("pk").values_list("municipality__slug", flat=True)) == [
        "upplands-bro",
        "jarfalla",
    ]


def test_a_form_sent_after_the_log_out_is_told_so(client: Client, db: None) -> None:
    answer = client.post(GROUPS, form())
    assert answer.status_code == 401
    assert (Group.objects.count(), Submission.objects.count()) == (0, 0)


def test_a_view_without_viewer_is_shut() -> None:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with pytest.raises(PermissionDenied):
        viewer_of(request)


def test_the_log_names_user_person_or_system() -> None:
    actors = [
        Viewer(municipality_id=1, user_id=7, person_id=12).actor,
        Viewer(municipality_id=1, person_id=12).actor,
        Viewer.system(1, "reminders").actor,
    ]
    assert actors == ["user:7", "person:12", "system:reminders"]


def test_only_the_system_may_do_everything() -> None:
    assert Viewer.system(1, "demo").may("plans.edit")
    with pytest.raises(Refusal, match=r"accounts\.not_allowed"):
        Viewer(municipality_id=1, user_id=7).require("plans.edit")
