"""What is refused is nowhere: no statement that the database is asked holds it, no row, no job, no line of the log."""

import json
import logging
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samsyn.privacy.rules.span import PersonRefusal
from tests.api.calling import a_report, a_token, send
from tests.cast import Actor
from tests.reports import a_source, an_incident, reported

PLANTED = {
    "phone": "070-174 06 58",
    "identity_number": "19890117-9807",
    "mail": "planterad@example.se",
    "handle": "@planterad_157",
    "plate": "PLT 19K",
}
WORDS = "Vittnet heter kanske något annat, men nås här: "
each_kind = pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
each_field = pytest.mark.parametrize("field", ["text", "place", "own_measure"])


def rows_with(words: str) -> list[str]:
    """Every table of the database that holds the words somewhere, the jobs' tables too."""
    held = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # names of our own
            held += [
                table
                for row in cursor.fetchall()
                if words in json.dumps(row, default=str, ensure_ascii=False)
            ]
    return held


def left(words: str, asked: CaptureQueriesContext, log: pytest.LogCaptureFixture) -> list[str]:
    """Where the words are to be found afterwards."""
    in_sql = ["sql" for query in asked.captured_queries if words in query["sql"]]
    in_log = ["log" for record in log.records if words in f"{record.getMessage()} {record.__dict__}"]
    return in_sql + in_log + rows_with(words)


@each_kind
@each_field
def test_a_command_leaves_nothing(
    guard: Actor, caplog: pytest.LogCaptureFixture, planted: str, field: str
) -> None:
    a_source(guard.viewer)
    caplog.set_level(logging.DEBUG, logger="samsyn")
    with CaptureQueriesContext(connection) as asked, pytest.raises(PersonRefusal) as refused:
        reported(guard.viewer, an_incident(**{field: WORDS[: 60 - len(planted)] + planted}))
    assert left(planted, asked, caplog) == []
    assert planted not in f"{refused.value!r} {refused.value} {refused.value.params}"


@each_kind
def test_the_api_leaves_nothing(coordinator: Actor, caplog: pytest.LogCaptureFixture, planted: str) -> None:
    token = a_token(coordinator, "report")
    caplog.set_level(logging.DEBUG, logger="samsyn")
    with CaptureQueriesContext(connection) as asked:
        status, answer = send(token, a_report(text=WORDS + planted))
        batch = send(token, {"reports": [a_report(text=WORDS + planted), a_report()]}, "reports/batch")
    assert (status, [one["outcome"] for one in batch[1]["results"]]) == (422, ["refused", "stored"])
    assert planted not in json.dumps([answer, batch], ensure_ascii=False)
    assert left(planted, asked, caplog) == []


@each_kind
def test_the_form_leaves_nothing_but_in_the_page(
    guard: Actor, caplog: pytest.LogCaptureFixture, planted: str
) -> None:
    a_source(guard.viewer)
    client = Client()
    client.force_login(guard.user)
    caplog.set_level(logging.DEBUG, logger="samsyn")
    fields = {
        "category": "vandalism",
        "when": "now",
        "place": "Korpstigen",
        "text": WORDS + planted,
        "_key": str(uuid4()),
    }
    with CaptureQueriesContext(connection) as asked:
        page = client.post("/reports/new/", fields).content.decode()
    assert f"<mark>{planted}</mark>" in page
    assert left(planted, asked, caplog) == []


def test_the_search_for_leaks_finds_one_that_is_there(guard: Actor) -> None:
    reported(guard.viewer, an_incident(text="Rutan till soprummet vid lekplatsen."))
    assert "incidents_incident" in rows_with("soprummet vid lekplatsen")
    assert {model._meta.db_table for model in apps.get_models()} <= set(
        connection.introspection.table_names()
    )
