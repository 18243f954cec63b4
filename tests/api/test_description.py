"""The API holds to its own description: attacked by schemathesis, nothing breaks and nothing is outside it."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks as of_openapi

from samsyn.config.wsgi import application
from tests.api.calling import a_token
from tests.cast import Actor
from tests.reports import an_incident, reported

EXAMPLES = 20
OPERATIONS = {
    "/api/v1/categories": ["get"],
    "/api/v1/changes": ["get"],
    "/api/v1/incidents": ["get"],
    "/api/v1/incidents.geojson": ["get"],
    "/api/v1/reports": ["post"],
    "/api/v1/reports/batch": ["post"],
}
CHECKS = [
    not_a_server_error,
    of_openapi.status_code_conformance,
    of_openapi.content_type_conformance,
    of_openapi.response_schema_conformance,
]
OF_A_TEST = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much)


@pytest.fixture
def description(db: None) -> Iterator[schemathesis.BaseSchema]:
    """What the API says of itself; the test's own connection stays open between calls."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_it_is_openapi_3_1_and_names_every_operation(description: schemathesis.BaseSchema) -> None:
    told = description.raw_schema
    assert told["openapi"].startswith("3.1")
    assert {path: list(operations) for path, operations in told["paths"].items()} == OPERATIONS


@pytest.mark.parametrize("path", OPERATIONS)
@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode), ids=lambda mode: mode.value)
def test_nothing_breaks_and_nothing_is_outside_the_description(
    coordinator: Actor,
    guard: Actor,
    description: schemathesis.BaseSchema,
    path: str,
    mode: schemathesis.GenerationMode,
) -> None:
    reported(guard.viewer, an_incident())
    token = a_token(coordinator, "report", "read_all", per_minute=60_000)
    operation = description[path][OPERATIONS[path][0]]
    answered: set[int] = set()

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=OF_A_TEST,
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def attack(case: Any) -> None:
        answer = case.call(headers={"Authorization": f"Bearer {token}"})
        answered.add(answer.status_code)
        case.validate_response(answer, checks=CHECKS)

    attack()
    assert answered
    assert all(status < 500 for status in answered)
