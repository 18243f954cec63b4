"""Pledges and their commitments: what may be stored, and the page."""

from datetime import date

import pytest
from django.test import Client

from samsyn.base.refusal import Refusal
from samsyn.pledges.commands import add_commitment, add_pledge
from samsyn.pledges.models import Commitment
from samsyn.pledges.wording import promised
from tests.cast import Actor


def test_a_commitment_has_a_number_with_its_period_or_neither(coordinator: Actor) -> None:
    by = coordinator.viewer
    pledge = add_pledge(by=by, title="Medborgarlöfte", valid_to=date(2023, 12, 31))
    add_commitment(by=by, pledge=pledge, text="Två träffar per termin.", minimum=2, per="term")
    add_commitment(by=by, pledge=pledge, text="Berätta för seniorer.")
    cases = [
        ({"text": " "}, "pledges.no_text"),
        ({"text": "Två träffar.", "minimum": 2}, "pledges.number_without_period"),
        ({"text": "Två träffar.", "minimum": 0, "per": "term"}, "pledges.number_too_small"),
    ]
    for given, code in cases:
        with pytest.raises(Refusal) as refused:
            add_commitment(by=by, pledge=pledge, **given)  # type: ignore[arg-type]  # each case its own fields
        assert refused.value.code == code
    assert [(row.position, row.minimum, row.per) for row in Commitment.objects.all()] == [
        (1, 2, "term"),
        (2, None, ""),
    ]


def test_a_pledge_ends_after_it_starts(coordinator: Actor) -> None:
    with pytest.raises(Refusal) as refused:
        add_pledge(by=coordinator.viewer, title="L", valid_from=date(2023, 1, 1), valid_to=date(2022, 1, 1))
    assert refused.value.code == "pledges.ends_before_start"


def test_only_who_reads_documents_in_adds_a_pledge(unit_head: Actor) -> None:
    with pytest.raises(Refusal) as refused:
        add_pledge(by=unit_head.viewer, title="L")
    assert refused.value.code == "accounts.not_allowed"


def test_numbers_are_said_in_words() -> None:
    assert [promised(2, "term"), promised(1, "school_year"), promised(None, "")] == [
        "Minst 2 per termin",
        "Minst 1 per läsår",
        "Utan antal",
    ]


def test_the_page_shows_each_promise_and_another_municipality_does_not(
    coordinator: Actor, other_coordinator: Actor, guard: Actor, client: Client
) -> None:
    by = coordinator.viewer
    pledge = add_pledge(by=by, title="Medborgarlöfte 2022", valid_to=date(2023, 12, 31))
    add_commitment(by=by, pledge=pledge, text="Två träffar per termin.", minimum=2, per="term")
    html = guard.logged_in(client).get("/pledges/").content.decode()
    assert all(
        words in html for words in ("1 löfte till invånarna", "Två träffar per termin.", "Minst 2 per termin")
    )
    there = other_coordinator.logged_in(client).get("/pledges/").content.decode()
    assert "Två träffar" not in there
    assert "Läs in ett dokument" in there
