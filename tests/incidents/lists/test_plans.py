"""How PostgreSQL finds the page, the counts and the squares: by the indexes, with nothing switched off."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from samsyn.incidents.models import Incident
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.narrowing import mapped, narrowed
from tests.cast import Actor
from tests.incidents.lists.asking import asked
from tests.reports import an_incident, reported

pytestmark = [
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has another planner"),
    pytest.mark.django_db(transaction=True),  # a table is vacuumed outside transactions only
]

ROWS = 20_000
COPIES = """
    INSERT INTO incidents_incident (
        uid, municipality_id, created_at, report_id, source_id, category_id, starts_at, ends_at, day, weekday, hour,
        place_text, x, y, cell_x, cell_y, text, questions, sight, going_on, police, own_measure, audience, state,
        outside_id, revision)
    SELECT gen_random_uuid(), i.municipality_id, i.created_at, i.report_id, i.source_id,
        (SELECT id FROM incidents_category ORDER BY id OFFSET n %% 19 LIMIT 1),
        i.starts_at - n * interval '1 hour', i.starts_at - n * interval '1 hour', i.day - n / 24, n %% 7, n %% 24,
        '', 640000, 6600000, 2560 + n %% 40, 26400 + n %% 30,
        CASE WHEN n %% 4000 = 0 THEN 'Sällsynt' ELSE 'Vanligt' END || ' ord', '[]', '', FALSE, '', '', 2, 'accepted',
        '', 1
    FROM incidents_incident AS i, generate_series(1, %s) AS n
"""
PAGES = {
    "incident_counted": [
        {},
        {"source": "staff", "hours": "20-23"},
        {"from_": "2021-01-01", "to": "2021-12-31", "weekdays": "4-5"},
    ],
    "incident_category": [{"category": "weapon", "source": "staff"}],
    "incident_to_review": [{"state": "open"}],
}


@pytest.fixture
def filled(coordinator: Actor) -> Actor:
    """Many incidents, and the planner's knowledge of them."""
    reported(coordinator.viewer, an_incident(text="Vanligt ord"), accepted=True)
    with connection.cursor() as cursor:
        # what is not yet on the disk can't be vacuumed, and an index can't be read alone
        cursor.execute("SET synchronous_commit = on")
        cursor.execute(COPIES, [ROWS])
        cursor.execute("VACUUM ANALYZE incidents_incident")
    return coordinator


def nodes(rows: QuerySet[Incident, Any]) -> list[tuple[str, str]]:
    """The plan's nodes and the index or table of each."""
    return list(_nodes(json.loads(rows.explain(format="json"))[0]["Plan"]))


def _nodes(plan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield plan["Node Type"], plan.get("Index Name", plan.get("Relation Name", ""))
    for below in plan.get("Plans", []):
        yield from _nodes(below)


def test_rows_are_found_by_the_indexes(filled: Actor) -> None:
    by, given = filled.viewer, choices(filled.viewer)
    # a page: in order from one index, nothing sorted, the table not read
    for index, filters in PAGES.items():
        for one in filters:
            rows = narrowed(by, asked(**one), given).order_by("-starts_at", "-id").values("id")[:51]
            read = [(kind, name) for kind, name in nodes(rows) if kind != "Limit"]
            assert (one, read) == (one, [("Index Only Scan", index)])
    # rare words: from the index of words
    rare = narrowed(by, asked(q="sällsynt"), given)
    assert ("Bitmap Index Scan", "incidents_words") in nodes(
        rare.order_by("-starts_at", "-id").values("id")[:51]
    )
    assert rare.count() == ROWS // 4000
    # the map's squares: of everything from the narrowest index, of a category from its own
    for index, one in (("incident_cells", {}), ("incident_category", {"category": "weapon"})):
        squares = mapped(by, asked(**one), given).order_by().values("cell_x", "cell_y")
        assert [(kind, name) for kind, name in nodes(squares) if name] == [("Index Only Scan", index)]
