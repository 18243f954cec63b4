"""The same event told by several: kept, counted once for each kind of source, and parted again."""

import pytest

from samsyn.base.refusal import Refusal
from samsyn.incidents.commands import accept, merge, not_same, part, refuse, tell_outcome
from samsyn.incidents.models import Incident, IncidentEvent, NotSame
from samsyn.incidents.queries.once import counted_once
from samsyn.incidents.queries.twins import twins
from tests.cast import Actor
from tests.incidents.review.test_decisions import NAME, refused, state_of
from tests.reports import an_incident, reported


def counts(by: Actor) -> dict[str, int]:
    """Events by kind of source."""
    found: dict[str, int] = {}
    for row in counted_once(by.viewer).select_related("source"):
        found[row.source.kind] = found.get(row.source.kind, 0) + 1
    return found


def four(coordinator: Actor, guard: Actor) -> list[Incident]:
    """The same window told by two of the staff and twice by the police."""
    rows = [reported(guard.viewer)[0] for _nth in range(2)]
    return rows + [reported(coordinator.viewer, source="police_daily")[0] for _nth in range(2)]


def test_a_merged_event_counts_once_for_each_kind_of_source(coordinator: Actor, guard: Actor) -> None:
    main, *others = four(coordinator, guard)
    merge(by=coordinator.viewer, into=main, others=others)
    assert counts(coordinator) == {}
    accept(by=coordinator.viewer, incident=main)
    assert counts(coordinator) == {"staff": 1, "police": 1}


def test_all_are_kept_with_their_reporters(coordinator: Actor, guard: Actor, school: Actor) -> None:
    (main,) = reported(guard.viewer, person=guard.person)
    (other,) = reported(school.viewer, person=school.person)
    merge(by=coordinator.viewer, into=main, others=[other])
    assert [(row.report.person_id, row.text) for row in main.merged.all()] == [(school.person.pk, other.text)]
    assert state_of(other) == "merged"


def test_what_was_merged_before_comes_along_and_each_is_parted_alone(
    coordinator: Actor, guard: Actor
) -> None:
    one, two, three, four_ = four(coordinator, guard)
    merge(by=coordinator.viewer, into=one, others=[two])
    merge(by=coordinator.viewer, into=three, others=[one, four_])
    assert set(three.merged.all()) == {one, two, four_}
    part(by=coordinator.viewer, incident=two)
    assert (state_of(two), set(three.merged.all())) == ("received", {one, four_})
    assert Incident.objects.get(pk=two.pk).merged_into is None
    kinds = list(IncidentEvent.objects.filter(incident=two).order_by("id").values_list("kind", flat=True))
    assert kinds == ["merged", "parted"]


def test_nothing_is_merged_into_what_is_refused_or_merged_itself(coordinator: Actor, guard: Actor) -> None:
    one, two, three, four_ = four(coordinator, guard)
    refuse(by=coordinator.viewer, incident=one, words="Fel plats.")
    merge(by=coordinator.viewer, into=three, others=[four_])
    for into in (one, four_):
        refused(merge, code="incidents.wrong_state", by=coordinator.viewer, into=into, others=[two])
    refused(merge, code="incidents.nothing_to_merge", by=coordinator.viewer, into=two, others=[two])
    refused(merge, code="incidents.wrong_state", by=coordinator.viewer, into=two, others=[four_])


def test_words_about_a_person_are_not_hidden_by_merging(coordinator: Actor, guard: Actor) -> None:
    (main,) = reported(guard.viewer)
    (other,) = reported(guard.viewer, an_incident(text=NAME))
    refused(merge, code="incidents.unanswered", by=coordinator.viewer, into=main, others=[other])


def test_a_merged_police_report_keeps_its_own_audience(coordinator: Actor, guard: Actor) -> None:
    main, _two, police, _other = four(coordinator, guard)
    merge(by=coordinator.viewer, into=main, others=[police])
    assert [Incident.objects.get(pk=row.pk).audience for row in (main, police)] == [2, 1]


def test_a_pair_that_is_not_the_same_is_not_shown_together_again(coordinator: Actor, guard: Actor) -> None:
    one, two = reported(guard.viewer)[0], reported(guard.viewer)[0]
    assert [len(group) for group in twins(coordinator.viewer, [one]).groups] == [2]
    assert not_same(by=coordinator.viewer, incidents=[two, one]) == 1
    assert not_same(by=coordinator.viewer, incidents=[one, two]) == 0
    assert twins(coordinator.viewer, [one, two]).groups == []
    pair = NotSame.objects.get()
    assert (pair.first_id, pair.second_id) == (one.pk, two.pk)


def test_an_outcome_is_told_once_and_never_about_a_person(coordinator: Actor, guard: Actor) -> None:
    one, two, *_police = four(coordinator, guard)
    accept(by=coordinator.viewer, incident=one)
    words = "Rutan är bytt."
    refused(
        tell_outcome, code="incidents.wrong_state", by=coordinator.viewer, incidents=[one, two], words=words
    )
    accept(by=coordinator.viewer, incident=two)
    assert tell_outcome(by=coordinator.viewer, incidents=[one, two], words=words) == 2
    assert tell_outcome(by=coordinator.viewer, incidents=[one, two], words=words) == 0
    with pytest.raises(Refusal):
        tell_outcome(by=coordinator.viewer, incidents=[one], words=NAME)
