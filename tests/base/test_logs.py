"""Logs tell what happened and where, and repeat nothing that anyone has written."""

import json
import logging
import sys

import pytest
from django.test import Client

from samsyn.base.logs import JsonLines
from tests.cast import Actor


def a_line(record: logging.LogRecord) -> dict[str, object]:
    """The record as its line says it, without the time."""
    line: dict[str, object] = json.loads(JsonLines().format(record))
    del line["time"]
    return line


def test_an_event_of_ours_with_its_extras() -> None:
    record = logging.makeLogRecord(
        {"name": "samsyn.jobs", "msg": "job failed", "levelname": "ERROR", "job": 7}
    )
    assert a_line(record) == {"level": "error", "logger": "samsyn.jobs", "event": "job failed", "job": 7}


def test_an_exception_gives_its_type_and_place_but_not_its_text() -> None:
    try:
        raise ValueError("Anna på Storgatan 3")
    except ValueError:
        record = logging.makeLogRecord({"name": "samsyn", "msg": "broken", "exc_info": sys.exc_info()})
    line = a_line(record)
    assert line["error"] == "ValueError"
    assert "Anna" not in json.dumps(line, ensure_ascii=False)


def test_other_libraries_arguments_are_left_out() -> None:
    record = logging.makeLogRecord(
        {"name": "django.request", "msg": "Not Found: %s", "args": ("/link/secret/",)}
    )
    assert a_line(record)["event"] == "Not Found: %s"


@pytest.mark.django_db
def test_a_request_is_one_line_with_its_route(
    client: Client, coordinator: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="samsyn.requests"):
        answer = client.post(
            "/account/log-in/?next=/hemligt/", {"login": "anna@example.test", "password": "pw"}
        )
    (record,) = [record for record in caplog.records if record.name == "samsyn.requests"]
    line = json.loads(JsonLines().format(record))
    assert (line["method"], line["route"], line["status"]) == ("POST", "account/log-in/", 200)
    assert "hemligt" not in json.dumps(line)
    assert "anna" not in json.dumps(line)
    assert len(answer.headers["X-Request-Id"]) == 32
