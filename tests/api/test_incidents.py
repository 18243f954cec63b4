"""Another system reads incidents: no more than its scopes allow, page by page, and what has changed."""

from datetime import timedelta
from typing import Any

from samsyn.base.dates import now
from samsyn.incidents.models import Incident, IncidentEvent
from tests.api.calling import a_token, ask
from tests.cast import Actor
from tests.reports import EVENING, an_incident, reported

WORDS = "Spaningsuppgift om porten"


def planted(coordinator: Actor, guard: Actor) -> None:
    """One from the police, one that the group may read, one that all may read."""
    reported(coordinator.viewer, an_incident("drugs", text=WORDS), source="police_daily")
    reported(guard.viewer, an_incident("graffiti", text="Nytt klotter."))
    reported(guard.viewer, an_incident("positive", text="Många ute."), audience=3)


def told(token: str, path: str = "incidents", **query: Any) -> list[tuple[str, str]]:
    """Category and text of what the API tells, in the order of the categories."""
    status, answer = ask(token, path, **query)
    assert status == 200, answer
    return sorted((one["category"], one["text"]) for one in answer["incidents"])


def test_each_scope_tells_what_it_may(coordinator: Actor, guard: Actor) -> None:
    planted(coordinator, guard)
    coarse = [("graffiti", ""), ("positive", "Många ute.")]
    group = [("graffiti", "Nytt klotter."), ("positive", "Många ute.")]
    everything = [("drugs", WORDS), *group]
    for scope, seen in (("read", coarse), ("read_group", group), ("read_all", everything)):
        token = a_token(coordinator, scope)
        assert told(token) == seen
        assert told(token, category="drugs") == [row for row in seen if row[0] == "drugs"]
        Incident.objects.update(created_at=now() - timedelta(minutes=1))
        assert told(token, "changes") == seen
        features = ask(token, "incidents.geojson")[1]["features"]
        assert sorted((f["properties"]["category"], f["properties"]["text"]) for f in features) == seen


def test_another_municipalitys_token_reads_nothing_here(
    coordinator: Actor, guard: Actor, other_coordinator: Actor
) -> None:
    planted(coordinator, guard)
    assert told(a_token(other_coordinator, "read_all")) == []


def test_pages_follow_each_other_without_gap_or_repeat(coordinator: Actor) -> None:
    for day in range(5):
        reported(
            coordinator.viewer, an_incident(starts_at=EVENING - timedelta(days=day // 2), text=f"Nr {day}.")
        )
    token, after, seen = a_token(coordinator, "read_all"), "", []
    for _ in range(3):
        _status, answer = ask(token, "incidents", limit=2, after=after)
        seen += [one["text"] for one in answer["incidents"]]
        after = answer["next"]
    assert (seen, after) == (["Nr 1.", "Nr 0.", "Nr 3.", "Nr 2.", "Nr 4."], "")


def test_a_place_to_go_on_from_that_nobody_gave_is_refused(coordinator: Actor) -> None:
    token = a_token(coordinator, "read_all")
    answers = [
        ask(token, path, **query)
        for path, query in (
            ("incidents", {"after": "abc"}),
            ("changes", {"since": "%%%"}),
            ("incidents", {"after": "MjAyMiA1"}),
        )
    ]
    assert [(status, body["code"]) for status, body in answers] == [(422, "api.cursor")] * 3


def test_changes_tell_what_is_new_and_what_has_happened_since(coordinator: Actor) -> None:
    (first,) = reported(coordinator.viewer, an_incident(text="Först."))
    settled = now() - timedelta(minutes=1)
    Incident.objects.update(created_at=settled)
    token = a_token(coordinator, "read_all")
    start = ask(token, "changes")[1]
    assert [one["text"] for one in start["incidents"]] == ["Först."]
    assert told(token, "changes", since=start["next"]) == []
    IncidentEvent.objects.create(
        municipality_id=first.municipality_id,
        incident=first,
        kind="led_to",
        actor="user:1",
        name="Trygghetssamordnare",
        created_at=settled,
    )
    later = ask(token, "changes", since=start["next"])[1]
    assert ([one["text"] for one in later["incidents"]], later["more"]) == (["Först."], False)


def test_what_is_too_young_waits_for_the_next_time(coordinator: Actor) -> None:
    reported(coordinator.viewer)
    assert told(a_token(coordinator, "read_all"), "changes") == []


def test_categories_are_told_with_those_that_are_gone(coordinator: Actor) -> None:
    status, rows = ask(a_token(coordinator, "report"), "categories")
    assert (status, len(rows), rows[0]) == (
        200,
        19,
        {"code": "drugs", "name": "Narkotika", "parent": None, "retired": False},
    )
