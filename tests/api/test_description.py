"""The API holds to its own description: attacked by schemathesis, nothing breaks and nothing is outside it."""

import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import CHECKS

from tests.api.calling import a_token
from tests.cast import Actor
from tests.reports import an_incident, reported

EXAMPLES = 25


def test_the_description_is_openapi_3_1_and_open(client: object, coordinator: Actor) -> None:
    description = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application()).raw_schema
    assert description["openapi"].startswith("3.1")
    assert sorted(description["paths"]) == [
        "/api/v1/categories",
        "/api/v1/changes",
        "/api/v1/incidents",
        "/api/v1/incidents.geojson",
        "/api/v1/reports",
        "/api/v1/reports/batch",
    ]


def test_nothing_breaks_and_nothing_is_outside_the_description(coordinator: Actor, guard: Actor) -> None:
    reported(guard.viewer, an_incident())
    token = a_token(coordinator, "report", "read_all", per_minute=60_000)
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    for operation in schema.get_all_operations():
        attack(operation.ok(), token)


def attack(operation: object, token: str) -> None:
    """Call the operation with what hypothesis finds, right and wrong."""

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    def call(case: schemathesis.Case) -> None:
        case.call_and_validate(headers={"Authorization": f"Bearer {token}"})

    raise NotImplementedError(CHECKS, operation, call)
