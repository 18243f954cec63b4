"""Loads the demo: reads the document in as a coordinator would, then adds what it lacks. Run twice, it stands once."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from samsyn.access.commands import add_group, add_group_member, appoint_deputy, give_role
from samsyn.access.models import Group
from samsyn.accounts.commands import add_municipality, open_user, set_demo_password
from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.activities.commands import add_activity, add_kind
from samsyn.base.dates import standing_on
from samsyn.demo.deeds import deeds, kinds
from samsyn.demo.measures import Filled, filled
from samsyn.demo.people import HOUSE, ORGANISATIONS, PASSWORD, PEOPLE, POLICE, Played
from samsyn.demo.places import put_on_the_map
from samsyn.demo.reporting import add_reporting
from samsyn.demo.seen import report_all
from samsyn.documents.readers.read import read_file
from samsyn.followup.commands import NewPoint, hold_check_in
from samsyn.goals.rules import GoalContent
from samsyn.intake.commands import accept_reading
from samsyn.intake.offer import offered
from samsyn.organisations.commands import add_organisation, add_person, add_unit
from samsyn.organisations.models import Person, Unit
from samsyn.organisations.queries import organisations
from samsyn.papers.commands import set_house_form
from samsyn.plans.commands import change_agreement, change_measure, link_activity, make_version
from samsyn.plans.models import ActionPlan, Measure
from samsyn.plans.queries import areas_with_measures

STRUCTURE = (
    "Styrgruppen för EST leder arbetet. Områdesgrupperna möts varje månad. Kommunens samordnare och kommunpolisen "
    "stämmer av varje kvartal."
)
DOCUMENT = Path(__file__).parent / "data" / "handlingar.txt"
FOUNDED, READ_IN, FILLED_IN = date(2022, 1, 10), date(2022, 9, 12), date(2022, 10, 14)


def load() -> bool:
    """Fill an empty database with the demo; False where it already stands."""
    if Municipality.objects.exists():
        return False
    with transaction.atomic():
        with standing_on(FOUNDED):
            bro = _found("0139", HOUSE, "upplands-bro")
            put_on_the_map(bro)
            people = _people(bro)
            steering = _groups(bro, people)
            _neighbour(people)
            units = add_reporting(bro, people)
            set_demo_password(by=bro, password=PASSWORD)
        with standing_on(READ_IN):
            plan = _read_in(bro)
            _structure(bro, plan, steering)
            _house(bro, people)
        report_all(bro, units)
        with standing_on(FILLED_IN):
            measures = _fill_in(bro, plan, people)
            _deeds(bro, measures)
            _check_in(bro, plan, people, measures)
    return True


def _found(code: str, name: str, slug: str) -> Viewer:
    municipality = add_municipality(code=code, name=name, slug=slug)
    return Viewer.system(municipality.pk, "demo")


def _people(by: Viewer) -> dict[str, Person]:
    units: dict[tuple[str, str], Unit] = {}
    kinds = {HOUSE: "municipality", POLICE: "police", "Upplands-Brohus": "housing"}
    houses = {
        name: add_organisation(by=by, name=name, kind=kinds.get(name, "other")) for name in ORGANISATIONS
    }
    people: dict[str, Person] = {}
    for played in PEOPLE:
        place = (played.organisation, played.unit)
        if place not in units:
            units[place] = add_unit(by=by, organisation=houses[played.organisation], name=played.unit)
        people[played.name] = _person(by, played, units[place])
    for played in PEOPLE:
        if played.deputy:
            person, deputy = people[played.name], people[played.deputy]
            appoint_deputy(by=by, person=person, deputy=deputy, starts_on=FOUNDED, ends_on=date(2022, 12, 31))
    return people


def _person(by: Viewer, played: Played, unit: Unit) -> Person:
    user = open_user(by=by, email=played.address, name=played.name) if played.roles else None
    person = add_person(
        by=by,
        name=played.name,
        title=played.name,
        email=played.address,
        unit=unit,
        user_id=user.pk if user else None,
    )
    for role in played.roles:
        give_role(by=by, person=person, role=role)
    return person


def _groups(by: Viewer, people: dict[str, Person]) -> Group:
    steering = add_group(by=by, name="EST styrgrupp", kind="steering")
    for name in ("Kommundirektör", "Lokalpolisområdeschef", "Socialchef", "Trygghetssamordnare"):
        add_group_member(by=by, group=steering, person=people[name])
    against = add_group(by=by, name="Gruppen mot våld i nära relationer", kind="thematic")
    for name in ("Samordnare våld i nära relation", "Kommunpolis", "Trygghetsansvarig bostadsbolaget"):
        add_group_member(by=by, group=against, person=people[name])
    for place in ("Bro", "Kungsängen", "Brunna"):
        area = add_group(by=by, name=f"Områdesgrupp {place}", kind="area")
        for name in ("Trygghetssamordnare", "Kommunpolis", "Fältassistent"):
            add_group_member(by=by, group=area, person=people[name])
    return steering


def _neighbour(people: dict[str, Person]) -> None:
    """Järfälla, in the same local police area: its own coordinator, and the police liaison and chief of both."""
    by = _found("0123", "Järfälla kommun", "jarfalla")
    house = add_organisation(by=by, name="Järfälla kommun", kind="municipality")
    police = add_organisation(by=by, name=POLICE, kind="police")
    own = Played(
        "Trygghetssamordnare Järfälla", "Järfälla kommun", "Trygghetsenheten", ("safety_coordinator",)
    )
    _person(by, own, add_unit(by=by, organisation=house, name=own.unit))
    unit = add_unit(by=by, organisation=police, name="Brottsförebyggande gruppen")
    for name, role in (("Kommunpolis", "police_liaison"), ("Lokalpolisområdeschef", "local_police_chief")):
        here = people[name]
        user_id = here.user_id
        person = add_person(by=by, name=name, title=name, email=here.email, unit=unit, user_id=user_id)
        give_role(by=by, person=person, role=role)


def _read_in(by: Viewer) -> ActionPlan:
    offer = offered(read_file(DOCUMENT), today=READ_IN, name_round=lambda until: f"Våren {until.year}")
    taken = accept_reading(by=by, accepted=offer, plan_label="Som den lästes in")
    if taken.plan is None:
        raise RuntimeError("the demo's document holds no plan")
    return taken.plan


def _structure(by: Viewer, plan: ActionPlan, steering: Group) -> None:
    """How the work is led, which the document tells in running text."""
    change_agreement(
        by=by,
        agreement=plan.agreement,
        expected_revision=plan.agreement.revision,
        structure=STRUCTURE,
        steering_group=steering,
    )


def _house(by: Viewer, people: dict[str, Person]) -> None:
    set_house_form(
        by=by,
        expected_revision=1,
        office="Kommunledningskontoret",
        unit="Trygghets- och preventionsenheten",
        receiver="Trygghetsutskottet",
        footer="Upplands-Bro kommun",
        unit_head=people["Enhetschef trygghet och prevention"],
        director=people["Kommundirektör"],
    )


def _fill_in(by: Viewer, plan: ActionPlan, people: dict[str, Person]) -> dict[str, Measure]:
    measures = {
        row.measure.number: row.measure for area in areas_with_measures(by, plan) for row in area.rows
    }
    houses = {house.name: house for house in organisations(by)}
    for row in filled():
        owner = people[row.owner]
        change_measure(
            by=by,
            measure=measures[row.number],
            expected_revision=measures[row.number].revision,
            title=row.title,
            owner=owner,
            unit=owner.unit,
            ends_on=row.ends_on,
            deadline_words=row.words,
            goal=_goal(row),
            staff_actual=row.persons,
            partners=[houses[name] for name in row.partners],
        )
    make_version(by=by, plan=plan, label="Med ansvariga och mål")
    return measures


def _check_in(by: Viewer, plan: ActionPlan, people: dict[str, Person], measures: dict[str, Measure]) -> None:
    hold_check_in(
        by=by,
        agreement=plan.agreement,
        held_on=date(2022, 7, 14),
        next_on=date(2022, 10, 14),
        persons=[people["Trygghetssamordnare"], people["Kommunpolis"]],
        measures=[measures["3:8"], measures["1:6"]],
        points=[
            NewPoint(
                text="Fråga de enheter som har slutat rapportera om mopedkörning",
                measure=measures["3:8"],
                responsible=people["Trygghetssamordnare"],
                due_on=date(2022, 10, 14),
            )
        ],
    )


def _goal(filled: Filled) -> GoalContent | None:
    if not filled.goal:
        return None
    if filled.target is None:
        return GoalContent("deliverable", filled.goal)
    return GoalContent(
        "indicator", filled.goal, measured_in=filled.unit, direction="up", target=Decimal(filled.target)
    )


def _deeds(by: Viewer, measures: dict[str, Measure]) -> None:
    made = {name: add_kind(by=by, name=name, operational=operational) for name, operational in kinds()}
    for deed in deeds():
        activity = add_activity(
            by=by,
            kind=made[deed.kind],
            title=deed.title,
            starts_on=deed.day,
            place_name=deed.place,
            participants=deed.participants,
            public_line=deed.public,
            internal_note=deed.note,
            done=deed.done,
        )
        for number in deed.measures:
            link_activity(by=by, measure=measures[number], activity=activity)
