"""Activities: dated deeds, planned and done, and who may read what of them."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from samsyn.activities.commands import (
    add_kind,
    cancel_activity,
    change_activity,
    change_kind,
    mark_done,
    reopen_activity,
)
from samsyn.activities.models import Activity
from samsyn.activities.queries import activities, kinds
from samsyn.activities.queries.listing import activity_list
from samsyn.base.dates import standing_on
from samsyn.base.refusal import Conflict, Refusal
from samsyn.places.queries import places
from tests.builders import a_measure, a_plan, an_activity, an_area, an_organisation
from tests.cast import Actor

SPRING = date(2022, 4, 1)


@pytest.fixture
def desk_of(client: Client, coordinator: Actor) -> Client:
    """The coordinator's browser."""
    client.force_login(coordinator.user)
    return client


def test_the_list_tells_first_what_nobody_has_told_the_outcome_of(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(SPRING):
        assert activity_list(by, "", "", "").heading == "Inga aktiviteter här än"
        an_activity(by, "Vandring i Bro", date(2022, 3, 4), done=True)
        assert activity_list(by, "", "", "").heading == "1 aktivitet är genomförd"
        an_activity(by, "Vandring i Kungsängen", date(2022, 3, 18))
        an_activity(by, "Vandring i maj", date(2022, 5, 6))
        page = activity_list(by, "", "", "")
    assert page.heading == "1 aktivitet har passerat utan att någon berättat hur den gick"
    assert page.lead == (
        "1 är genomförd, 2 är planerade. Berätta hur de gick, så att de kan räknas i uppföljningen."
    )
    assert [(first.month, [row.activity.title for row in rows]) for first, rows in page.by_month] == [
        (5, ["Vandring i maj"]),
        (3, ["Vandring i Kungsängen", "Vandring i Bro"]),
    ]


def test_filters_narrow_by_month_state_and_kind_and_ignore_nonsense(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(SPRING):
        an_activity(by, "Över månadsskiftet", date(2022, 2, 27), ends_on=date(2022, 3, 2), done=True)
        an_activity(by, "I mars", date(2022, 3, 18))
        an_activity(by, "I april", date(2022, 4, 1))
        kind = kinds(by).get()

        def titles(*chosen: str) -> list[str]:
            page = activity_list(by, *chosen)
            return [row.activity.title for _first, rows in page.by_month for row in rows]

        assert titles("", "2022-03", "") == ["I mars", "Över månadsskiftet"]
        assert titles("", "", "done") == ["Över månadsskiftet"]
        assert titles(str(kind.uid), "2022-04", "planned") == ["I april"]
        assert titles("inget", "2022-13", "kanske") == ["I april", "I mars", "Över månadsskiftet"]


def test_the_form_adds_once_names_a_new_place_and_links_measures(desk_of: Client, coordinator: Actor) -> None:
    by = coordinator.viewer
    kind = add_kind(by=by, name="Vandring")
    partner = an_organisation(by, "Polisen", "police")
    with standing_on(SPRING):
        measure = a_measure(by, an_area(by, a_plan(by)))
        sent: dict[str, Any] = {
            "title": "Nattvandring",
            "kind": kind.pk,
            "starts_on": "2022-03-04",
            "place_name": "Bro torg",
        }
        sent |= {
            "done": "on",
            "partners": [partner.pk],
            "to_measures": [str(measure.uid)],
            "_key": str(uuid4()),
        }
        first, second = (desk_of.post(reverse("activities:new"), sent) for _ in range(2))
    assert first.status_code == second.status_code == 302
    row = activities(by).get()
    assert (row.title, str(row.place), row.done, [p.organisation.name for p in row.partners.all()]) == (
        "Nattvandring", "Bro torg", True, ["Polisen"],
    )  # fmt: skip
    page = desk_of.get(reverse("activities:activity", args=[row.uid])).content.decode()
    assert reverse("plans:measure", args=[measure.uid]) in page
    assert [place.name for place in places(by)] == ["Bro torg"]


def test_what_is_refused_stays_in_the_form(desk_of: Client, coordinator: Actor) -> None:
    kind = add_kind(by=coordinator.viewer, name="Vandring")
    with standing_on(SPRING):
        sent = {"title": "Nattvandring", "kind": kind.pk, "starts_on": "2022-05-04", "done": "on"}
        page = desk_of.post(reverse("activities:new"), sent)
    assert page.status_code == 422
    assert page.context["form"].non_field_errors() == [
        "Aktiviteten har inte börjat än, så den kan inte vara genomförd. Ändra dagen eller låt den stå som planerad."
    ]
    assert page.context["form"]["title"].value() == "Nattvandring"
    assert Activity.objects.count() == 0


def test_a_deed_is_marked_done_cancelled_and_opened_again(coordinator: Actor) -> None:
    by = coordinator.viewer
    with standing_on(SPRING):
        row = an_activity(by)
        mark_done(by=by, activity=row)
        with pytest.raises(Refusal) as caught:
            cancel_activity(by=by, activity=row, why="Regn.")
        assert caught.value.code == "activities.ended"
        reopen_activity(by=by, activity=row)
        cancel_activity(by=by, activity=row, why="Regn.")
    row.refresh_from_db()
    assert (row.done, row.cancelled_on, row.cancelled_why, row.revision) == (False, SPRING, "Regn.", 4)


def test_two_who_write_at_once_do_not_overwrite_each_other(coordinator: Actor) -> None:
    by = coordinator.viewer
    row = an_activity(by, "Vandring")
    change_activity(by=by, activity=row, expected_revision=1, title="Deras")
    with pytest.raises(Conflict) as caught:
        change_activity(by=by, activity=row, expected_revision=1, title="Min")
    assert (caught.value.theirs, caught.value.mine) == ({"title": "Deras"}, {"title": "Min"})


def test_a_kind_is_renamed_taken_out_of_use_and_brought_back(coordinator: Actor) -> None:
    by = coordinator.viewer
    kind = add_kind(by=by, name="Vandring")
    with pytest.raises(Refusal) as caught:
        add_kind(by=by, name="Vandring")
    assert caught.value.code == "activities.kind_exists"
    change_kind(by=by, kind=kind, name="Nattvandring", operational=True, used=False)
    assert list(kinds(by)) == []
    kind.refresh_from_db()
    with pytest.raises(Refusal) as caught:
        from samsyn.activities.commands import add_activity

        add_activity(by=by, kind=kind, title="Vandring", starts_on=SPRING)
    assert caught.value.code == "activities.kind_retired"
    assert add_kind(by=by, name="Nattvandring") == kind


def test_the_internal_note_is_not_for_all_who_read_the_list(
    client: Client, coordinator: Actor, housing_company: Actor
) -> None:
    row = an_activity(coordinator.viewer, internal_note="Polisen står vid bron.")
    url = reverse("activities:activity", args=[row.uid])
    client.force_login(coordinator.user)
    assert "Polisen står vid bron." in client.get(url).content.decode()
    client.force_login(housing_company.user)
    answer = client.get(url)
    assert (answer.status_code, "Polisen står vid bron." in answer.content.decode()) == (200, False)


def test_another_municipalitys_activity_is_not_found(
    client: Client, coordinator: Actor, other_coordinator: Actor
) -> None:
    row = an_activity(coordinator.viewer)
    client.force_login(other_coordinator.user)
    for name in ("activity", "edit", "done", "cancel", "reopen"):
        assert client.get(reverse(f"activities:{name}", args=[row.uid])).status_code == 404, name
