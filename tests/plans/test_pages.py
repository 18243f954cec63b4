"""The plan's pages: what the coordinator reads there, and that nobody else's plan shows."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samsyn.goals.rules import GoalContent
from samsyn.plans.commands import change_measure, make_version, remove_measure
from samsyn.plans.models import Measure
from samsyn.plans.queries import current_versions, measures
from samsyn.plans.queries.page import plan_page
from tests.builders import a_full_plan, a_measure, a_person, a_plan, an_activity, an_area
from tests.cast import Actor


@pytest.fixture
def desk_of(client: Client, coordinator: Actor) -> Client:
    """The coordinator's browser."""
    client.force_login(coordinator.user)
    return client


def test_an_empty_plan_says_so_and_shows_the_way_on(desk_of: Client, coordinator: Actor) -> None:
    page = desk_of.get("/plans/")
    assert page.status_code == 200
    assert "Ingen åtgärdsplan än" in page.content.decode()
    assert reverse("intake:upload") in page.content.decode()


def test_a_plan_and_the_list_of_plans_lead_to_reading_in_for_those_who_may(
    desk_of: Client, coordinator: Actor, liaison: Actor
) -> None:
    a_full_plan(coordinator.viewer, (1,))
    pages = [reverse("plans:plan"), reverse("plans:plans")]
    door = reverse("intake:upload")
    assert [door in desk_of.get(page).content.decode() for page in pages] == [True, True]
    desk_of.force_login(liaison.user)
    assert [door in desk_of.get(page).content.decode() for page in pages] == [False, False]


def test_the_heading_says_how_much_there_is_and_the_lead_what_is_missing(coordinator: Actor) -> None:
    by = coordinator.viewer
    plan = a_full_plan(by)
    page = plan_page(by, plan)
    assert page.heading == "Åtgärdsplanen: fyra områden, 25 insatser"
    assert page.lead == "Ingen insats har ansvarig, ersättare, slutdatum eller mål än."
    owner = a_person(by, "Fritidschef")
    goal = GoalContent("indicator", "Vandringar", direction="up", target=Decimal(12))
    for version in current_versions(by, plan):
        change_measure(
            by=by, measure=version.measure, expected_revision=1, owner=owner, ends_on=date(2023, 1, 1)
        )
    first, second, *_rest = current_versions(by, plan)
    change_measure(by=by, measure=first.measure, expected_revision=2, goal=goal)
    unaimed = GoalContent("indicator", "Vandringar", direction="up")
    change_measure(by=by, measure=second.measure, expected_revision=2, goal=unaimed)
    page = plan_page(by, plan)
    assert page.lead == "Alla insatser har en ansvarig. Ingen insats har ersättare. 24 saknar mål."
    assert [
        (bar.share.what, bar.share.have, bar.share.of) for bar in page.bars if bar.share.what != "status"
    ] == [
        ("owner", 25, 25),
        ("deputy", 0, 25),
        ("deadline", 25, 25),
        ("goal", 1, 25),
    ]
    assert [bar.share.have for bar in page.areas[0].bars if bar.share.what == "goal"] == [1]


def test_what_rests_on_one_person_is_listed_and_what_nobody_knows_is_counted(coordinator: Actor) -> None:
    by = coordinator.viewer
    area = an_area(by, a_plan(by))
    a_measure(by, area, "1:1", staff_actual=1)
    a_measure(by, area, "1:2", staff_actual=3)
    a_measure(by, area, "1:3")
    page = plan_page(by, area.plan)
    assert ([block.measure.number for block in page.on_one], page.staff_unknown) == (["1:1"], 1)


def _statements(client: Client, url: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert client.get(url).status_code == 200
    return len(caught)


def test_fifty_measures_take_as_many_statements_as_five(desk_of: Client, coordinator: Actor) -> None:
    by = coordinator.viewer
    owner = a_person(by, "Fritidschef")
    goal = GoalContent("deliverable", "En modell")
    few, many = (a_full_plan(by, sizes, owner=owner, goal=goal) for sizes in ((3, 2), (25, 25)))
    for name in ("plans:plan_of", "plans:fill", "plans:workbook_file"):
        urls = [reverse(name, args=[plan.uid]) for plan in (few, many)]
        desk_of.get(urls[0])  # what is read once a process is read now
        assert _statements(desk_of, urls[0]) == _statements(desk_of, urls[1])


def test_the_measure_page_shows_content_history_and_source(desk_of: Client, coordinator: Actor) -> None:
    from samsyn.documents.commands import remember_source

    by = coordinator.viewer
    source = remember_source(by=by, name="handlingar.pdf", sha256="0" * 64)
    area = an_area(by, a_plan(by))
    measure = a_measure(by, area, "4:6", original_number="3:6", source=source, where={"page": 3, "line": 12})
    change_measure(by=by, measure=measure, expected_revision=1, title="Vandringar", causes="Det är mörkt.")
    page = desk_of.get(reverse("plans:measure", args=[measure.uid])).content.decode()
    for words in (
        "4:6 Vandringar",
        "Saknar ansvarig, ersättare, slutdatum och mål att nå.",
        "Det är mörkt.",
        "Ur dokumentet handlingar.pdf, sida 3 rad 12.",
        "Där har den numret 3:6.",
        "Den första versionen.",
        "Rubrik, Orsaker",
    ):
        assert words in " ".join(page.split()), words


def test_another_municipalitys_plan_and_measure_are_not_found(
    client: Client, coordinator: Actor, other_coordinator: Actor
) -> None:
    plan = a_full_plan(coordinator.viewer, (1,))
    measure = measures(coordinator.viewer).get()
    client.force_login(other_coordinator.user)
    for name, uid in (
        ("plan_of", plan.uid),
        ("measure", measure.uid),
        ("fill", plan.uid),
        ("measure_edit", measure.uid),
    ):
        assert client.get(reverse(f"plans:{name}", args=[uid])).status_code == 404, name
    assert Measure.objects.count() == 1


def test_versions_are_compared_side_by_side(desk_of: Client, coordinator: Actor) -> None:
    by = coordinator.viewer
    plan = a_plan(by)
    third, fourth = an_area(by, plan, "3", "Miljöer"), an_area(by, plan, "4", "Ungdomar")
    changed, moved, gone = (a_measure(by, third, f"3:{n}") for n in (1, 2, 3))
    a_measure(by, third, "3:4")
    make_version(by=by, plan=plan, label="Som den beslutades")
    change_measure(by=by, measure=changed, expected_revision=1, text="Vandra i Kungsängen varje månad.")
    change_measure(by=by, measure=moved, expected_revision=1, area=fourth, number="4:1")
    remove_measure(by=by, measure=gone, why="Struken.")
    a_measure(by, fourth, "4:2")
    page = desk_of.get(reverse("plans:compare", args=[plan.uid]))
    told = [[(m.number, m.kind) for m in area.measures] for area in page.context["areas"]]
    assert told == [
        [("3:1", "changed"), ("3:4", "same"), ("3:3", "removed")],
        [("4:1", "moved"), ("4:2", "added")],
    ]
    text = page.content.decode()
    assert "1 insats har ändrats, 1 har flyttats, 1 är ny och 1 är borttagen" in text
    assert "<del>Bro</del>" in text
    assert "<ins>Kungsängen</ins>" in text


def test_a_version_that_does_not_exist_is_not_found(desk_of: Client, coordinator: Actor) -> None:
    plan = a_full_plan(coordinator.viewer, (1,))
    assert desk_of.get(reverse("plans:compare", args=[plan.uid]) + "?from=7").status_code == 404


def test_an_activity_stands_on_the_measure_it_counts_for(desk_of: Client, coordinator: Actor) -> None:
    by = coordinator.viewer
    measure = a_measure(by, an_area(by, a_plan(by)))
    activity = an_activity(by, "Nattvandring i Bro", done=True)
    from samsyn.plans.commands import link_activity

    link_activity(by=by, measure=measure, activity=activity)
    assert "Nattvandring i Bro" in desk_of.get(reverse("plans:measure", args=[measure.uid])).content.decode()
    listed = desk_of.get("/activities/").content.decode()
    assert reverse("plans:measure", args=[measure.uid]) in listed
