"""Calling the API as another system does."""

import json
from typing import Any
from uuid import UUID, uuid4

from django.test import Client

from samsyn.api.commands import make_token
from tests.cast import Actor
from tests.naming import a_name
from tests.reports import a_source


def a_token(by: Actor, *scopes: str, source: str = "earlier", **about: Any) -> str:
    """A token with these scopes."""
    given = {"name": a_name("System"), "source": a_source(by.viewer, source), **about}
    return make_token(by=by.viewer, scopes=list(scopes), **given)


def a_report(key: UUID | None = None, **fields: Any) -> dict[str, Any]:
    """A report with one incident."""
    incident = {"category": "vandalism", "starts_at": "2022-10-15T21:00:00+02:00", "text": "Krossad ruta."}
    return {"key": str(key or uuid4()), "incidents": [{**incident, **fields}]}


def send(token: str, body: Any, path: str = "reports") -> tuple[int, Any]:
    """What the API answers to a POST: status and content."""
    answer = Client().post(
        f"/api/v1/{path}",
        body if isinstance(body, str) else json.dumps(body),
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"},
    )
    return answer.status_code, answer.json()


def ask(token: str, path: str, **query: Any) -> tuple[int, Any]:
    """What the API answers to a GET: status and content."""
    answer = Client().get(f"/api/v1/{path}", query, headers={"Authorization": f"Bearer {token}"})
    return answer.status_code, answer.json()
