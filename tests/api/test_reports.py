"""Another system sends reports: with a token, once, and with nothing about persons."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samsyn.api.commands import revoke_token
from samsyn.api.models import ApiToken
from samsyn.audit.models import AuditEntry
from samsyn.incidents.models import Incident, Report
from tests.api.calling import a_report, a_token, ask, send
from tests.cast import Actor

PHONE = "Grannen nås på 070-174 06 58"


def test_a_report_is_stored_with_the_source_of_its_token(coordinator: Actor) -> None:
    status, told = send(
        a_token(coordinator, "report"), a_report(position={"lat": 59.51, "lon": 17.63}, outside_id="E-1")
    )
    row = Incident.objects.select_related("source", "category").get()
    assert (status, told["incidents"]) == (201, [str(row.uid)])
    assert (row.source.code, row.category.code, row.state, row.outside_id) == (
        "earlier",
        "vandalism",
        "received",
        "E-1",
    )
    assert (row.x, row.y, row.cell_x, row.cell_y) == (648_834, 6_599_787, 2595, 26_399)
    entry = AuditEntry.objects.get(verb="incidents.file_report")
    assert entry.actor == f"token:{ApiToken.objects.get().pk}"


def test_the_same_report_twice_is_one_and_another_with_its_key_is_refused(coordinator: Actor) -> None:
    token, key = a_token(coordinator, "report"), uuid4()
    first, again = send(token, a_report(key)), send(token, a_report(key))
    other = send(token, a_report(key, text="Något annat."))
    assert (first[0], again, other[0]) == (201, first, 409)
    assert (other[1]["code"], Report.objects.count()) == ("incidents.other_body", 1)


def test_a_phone_number_is_refused_with_its_place_and_stored_nowhere(coordinator: Actor) -> None:
    status, told = send(a_token(coordinator, "report"), a_report(text=PHONE))
    assert (status, told["code"]) == (422, "privacy.phone")
    assert told["spans"] == [{"start": 15, "end": 28, "kind": "phone"}]
    assert "070" not in json.dumps(told)
    assert Report.objects.count() == 0


def test_a_batch_takes_in_each_report_by_itself(coordinator: Actor) -> None:
    reports = [a_report(), a_report(text=PHONE), a_report(category="unheard_of")]
    status, told = send(a_token(coordinator, "report"), {"reports": reports}, "reports/batch")
    outcomes = [(one["outcome"], (one["fault"] or {}).get("code")) for one in told["results"]]
    assert (status, outcomes) == (
        200,
        [("stored", None), ("refused", "privacy.phone"), ("refused", "incidents.no_category")],
    )
    assert Report.objects.count() == 1


@pytest.mark.parametrize(
    ("body", "status", "code", "field"),
    [
        ("{", 400, "api.body", ""),
        ({"key": "1", "incidents": []}, 422, "api.field", "key"),
        (a_report(starts_at="2022-10-15"), 422, "api.field", "incidents.0.starts_at"),
        (a_report(starts_at="2031-10-15T21:00:00Z"), 422, "incidents.in_future", ""),
        (a_report(seriousness=9), 422, "api.field", "incidents.0.seriousness"),
        (a_report(person="x"), 422, "api.field", "incidents.0.person"),
    ],
)
def test_what_is_wrong_is_told_and_never_repeated(
    coordinator: Actor, body: Any, status: int, code: str, field: str
) -> None:
    answered, told = send(a_token(coordinator, "report"), body)
    assert (answered, told["code"], told["field"], told["spans"]) == (status, code, field, [])
    assert told["detail"].endswith(".")


def test_without_a_token_or_with_one_that_has_ended_nothing_comes_in(coordinator: Actor) -> None:
    token = a_token(coordinator, "report")
    revoke_token(by=coordinator.viewer, token=ApiToken.objects.get())
    old = a_token(coordinator, "report", days=1)
    ApiToken.objects.filter(revoked_at=None).update(expires_at="2020-01-01T00:00:00Z")
    assert [send(one, a_report())[0] for one in ("", "wrong", token, old)] == [401, 401, 401, 401]


def test_a_token_may_only_what_its_scopes_say(coordinator: Actor) -> None:
    status, told = send(a_token(coordinator, "read_all"), a_report())
    assert (status, told["code"]) == (403, "api.scope")
    assert ask(a_token(coordinator, "report"), "incidents")[0] == 403


def test_who_calls_too_often_is_told_how_long_to_wait(coordinator: Actor) -> None:
    token = a_token(coordinator, "report", per_minute=2)
    assert [send(token, a_report())[0] for _ in range(3)] == [201, 201, 429]
    answer = Client().get("/api/v1/categories", headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, int(answer.headers["Retry-After"])) == (429, 30)


@pytest.mark.django_db(transaction=True)
def test_a_report_takes_at_most_ten_statements(coordinator: Actor) -> None:
    token = a_token(coordinator, "report")
    send(token, a_report())
    with CaptureQueriesContext(connection) as asked:
        assert send(token, a_report(place="Korpstigen"))[0] == 201
    # on SQLite the words to search are written by us, on PostgreSQL by the database itself
    most = 10 if connection.vendor == "postgresql" else 11
    assert len(asked) <= most, [one["sql"][:90] for one in asked]
