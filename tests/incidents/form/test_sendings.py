"""What a phone's queue sends: each once, with an answer that tells the phone what to do."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samsyn.base.dates import now
from samsyn.incidents.models import Incident, Report
from tests.cast import Actor
from tests.reports import a_source

SENDINGS = "/reports/sendings/"


@pytest.fixture
def phone_of(client: Client, guard: Actor) -> Client:
    """A guard's phone."""
    a_source(guard.viewer)
    return guard.logged_in(client)


def a_body(**fields: Any) -> dict[str, Any]:
    """What the phone has kept of one report."""
    incident = {"category": "vandalism", "when": "now", "place": "Korpstigen", **fields}
    return {"key": str(uuid4()), "said_at": now().isoformat(), "incidents": [incident]}


def send(phone: Client, guard: Actor, body: Any, **headers: str) -> tuple[int, Any]:
    """What the server answers."""
    given = {"X-Samsyn-Report": "1", "X-Samsyn-Writer": guard.viewer.actor, **headers}
    answer = phone.post(SENDINGS, json.dumps(body), content_type="application/json", headers=given)
    return answer.status_code, json.loads(answer.content)


def test_the_same_sending_twice_is_one_report(phone_of: Client, guard: Actor) -> None:
    body = a_body()
    answers = [send(phone_of, guard, body)[0] for _ in range(2)]
    assert (answers, Report.objects.count()) == ([201, 200], 1)


def test_the_same_key_with_another_body_is_refused(phone_of: Client, guard: Actor) -> None:
    body = a_body()
    send(phone_of, guard, body)
    status, told = send(phone_of, guard, {**body, "incidents": [{**body["incidents"][0], "place": "Bro"}]})
    assert (status, len(told["faults"]), Report.objects.count()) == (409, 1, 1)


def test_now_is_when_it_was_said_not_when_the_net_came_back(phone_of: Client, guard: Actor) -> None:
    said = now().replace(microsecond=0)
    send(phone_of, guard, {**a_body(), "said_at": said.isoformat()})
    assert Incident.objects.get().starts_at == said


def test_a_phone_whose_clock_runs_ahead_can_send_again(phone_of: Client, guard: Actor) -> None:
    body = {**a_body(), "said_at": now().replace(year=now().year + 1).isoformat()}
    assert [send(phone_of, guard, body)[0] for _ in range(2)] == [201, 200]


def test_a_text_about_a_person_is_told_by_field_and_place(phone_of: Client, guard: Actor) -> None:
    status, told = send(phone_of, guard, a_body(text="Ring 070-174 06 58"))
    fault = told["faults"][0]
    assert (status, fault["field"], fault["spans"], Report.objects.count()) == (422, "text", [[5, 18]], 0)
    assert "070" not in json.dumps(told)


@pytest.mark.parametrize(
    "body", [{}, [], {"key": "x"}, {"key": str(uuid4()), "said_at": "i går", "incidents": [{}]}, "x"]
)
def test_what_did_not_come_whole_is_told(phone_of: Client, guard: Actor, body: Any) -> None:
    assert send(phone_of, guard, body)[0] == 422


def test_another_site_and_another_writer_are_turned_away(phone_of: Client, guard: Actor) -> None:
    foreign = phone_of.post(SENDINGS, json.dumps(a_body()), content_type="application/json")
    status, told = send(phone_of, guard, a_body(), **{"X-Samsyn-Writer": "user:0"})
    assert (foreign.status_code, status, told["faults"][0]["code"]) == (403, 409, "writer")
    assert Report.objects.count() == 0


def test_a_sending_takes_few_statements(phone_of: Client, guard: Actor) -> None:
    send(phone_of, guard, a_body())
    with CaptureQueriesContext(connection) as asked:
        assert send(phone_of, guard, a_body(text="Rutan är krossad."))[0] == 201
    # the session's three, who reports, categories, places, and what is written
    assert len(asked) <= 22, [one["sql"][:100] for one in asked]
