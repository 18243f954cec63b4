"""What a report led to is told from its page, to all who reported the same, and an accepted one can be taken back."""

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.base.ids import new_uid
from samsyn.incidents.commands import accept
from samsyn.incidents.models import Incident, IncidentEvent
from tests.cast import Actor
from tests.reports import an_incident, reported


@pytest.fixture
def browser(client: Client, coordinator: Actor) -> Client:
    """The coordinator's browser."""
    return coordinator.logged_in(client)


def accepted(by: Actor, of: Actor, **told: str) -> Incident:
    """A report of somebody's own that is accepted."""
    return accept(by=by.viewer, incident=reported(of.viewer, an_incident(**told), person=of.person)[0])


def led_to() -> list[tuple[int, str]]:
    """What has been told, about which incident."""
    rows = IncidentEvent.objects.filter(kind="led_to").order_by("incident")
    return list(rows.values_list("incident_id", "words"))


def test_the_reporter_reads_what_it_led_to(browser: Client, coordinator: Actor, guard: Actor) -> None:
    one, like = accepted(coordinator, guard), accepted(coordinator, guard)
    other = accepted(coordinator, guard, category="littering")
    address = reverse("incidents:outcome", args=[one.uid])
    assert address in browser.get(reverse("incidents:incident", args=[one.uid])).content.decode()
    form = browser.get(address).content.decode()
    assert (str(like.uid) in form, str(other.uid) in form) == (True, False)
    answer = browser.post(
        address, {"_key": str(new_uid()), "words": "Rutan är bytt.", "also": [str(like.uid)]}
    )
    assert answer.status_code == 302
    assert led_to() == [(one.pk, "Rutan är bytt."), (like.pk, "Rutan är bytt.")]
    assert "Ledde till: Rutan är bytt." in guard.logged_in(Client()).get("/reports/new/").content.decode()


def test_words_about_a_person_are_refused_and_stay(browser: Client, coordinator: Actor, guard: Actor) -> None:
    one = accepted(coordinator, guard)
    words = "Ring 070-174 06 58 om rutan."
    answer = browser.post(
        reverse("incidents:outcome", args=[one.uid]), {"_key": str(new_uid()), "words": words}
    )
    assert (answer.status_code, words in answer.content.decode(), led_to()) == (422, True, [])


def test_nothing_is_told_of_what_is_not_accepted(browser: Client, guard: Actor) -> None:
    (row,) = reported(guard.viewer, person=guard.person)
    assert browser.get(reverse("incidents:outcome", args=[row.uid])).status_code == 404


def test_an_accepted_report_is_taken_back_to_the_review(
    browser: Client, coordinator: Actor, guard: Actor
) -> None:
    row = accepted(coordinator, guard)
    way = f"{reverse('incidents:review')}?report={row.uid}&look=1"
    assert (
        way.replace("&", "&amp;")
        in browser.get(reverse("incidents:incident", args=[row.uid])).content.decode()
    )
    back = reverse("incidents:reopen", args=[row.uid])
    assert back in browser.get(way).content.decode()
    browser.post(back, {"_key": str(new_uid())})
    row.refresh_from_db()
    assert row.state == "received"


def test_who_may_see_a_report_is_changed_from_its_page(
    browser: Client, coordinator: Actor, guard: Actor
) -> None:
    row = accepted(coordinator, guard)
    here, change = (reverse(f"incidents:{name}", args=[row.uid]) for name in ("incident", "audience"))
    assert change in browser.get(here).content.decode()
    assert change not in guard.logged_in(Client()).get(here).content.decode()
    answer = browser.post(change, {"_key": str(new_uid()), "audience": "1"})
    row.refresh_from_db()
    assert (answer.headers["Location"], row.audience) == (here, 1)
