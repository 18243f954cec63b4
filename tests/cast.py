"""The standing cast: the same people in every story."""

from dataclasses import dataclass

import pytest
from django.test import Client

from samsyn.access.models import Membership
from samsyn.access.queries import viewer_for
from samsyn.accounts.models import Municipality, User
from samsyn.accounts.viewer import Viewer, Visitor
from samsyn.base.dates import today
from samsyn.organisations.models import Organisation, Person, Unit

PASSWORD = "ett långt lösenord"


@dataclass(frozen=True)
class Actor:
    """One of the cast: their user, their person, and the viewer they are."""

    user: User
    person: Person
    viewer: Viewer

    def logged_in(self, client: Client) -> Client:
        """The client, logged in as this one in the municipality of this story."""
        client.force_login(self.user)
        session = client.session
        session["municipality"] = self.viewer.municipality_id
        session.save()
        return client


def an_actor(municipality: Municipality, name: str, role: str, user: User | None = None) -> Actor:
    """Someone with a role in a municipality; the same `user` may play in two."""
    slug = name.lower().replace(" ", ".").translate(str.maketrans("åäö", "aao"))
    user = user or User.objects.create_user(f"{slug}@example.test", name, PASSWORD)
    person = Person.objects.create(municipality=municipality, name=name, email=user.email, user=user)
    Membership.objects.create(
        municipality=municipality,
        user=user,
        person=person,
        role=role,
        starts_on=today().replace(year=2000, day=1),
    )
    viewer = viewer_for(user.pk, municipality.pk)
    assert viewer is not None
    return Actor(user, person, viewer)


def a_person(municipality: Municipality, name: str, email: str = "") -> Person:
    """Someone without an account."""
    return Person.objects.create(municipality=municipality, name=name, email=email)


@pytest.fixture
def bro(db: None) -> Municipality:
    """The municipality where the stories happen."""
    return Municipality.objects.create(code="0139", name="Upplands-Bro kommun", slug="upplands-bro")


@pytest.fixture
def jarfalla(db: None) -> Municipality:
    """The other municipality of the local police area."""
    return Municipality.objects.create(code="0123", name="Järfälla kommun", slug="jarfalla")


@pytest.fixture
def coordinator(bro: Municipality) -> Actor:
    """The safety coordinator."""
    return an_actor(bro, "Trygghetssamordnare", "safety_coordinator")


@pytest.fixture
def other_coordinator(jarfalla: Municipality) -> Actor:
    """The coordinator of the other municipality."""
    return an_actor(jarfalla, "Samordnare i Järfälla", "safety_coordinator")


@pytest.fixture
def liaison(bro: Municipality) -> Actor:
    """The police liaison, in the municipality where the stories happen."""
    return an_actor(bro, "Kommunpolis", "police_liaison")


@pytest.fixture
def liaison_there(liaison: Actor, jarfalla: Municipality) -> Actor:
    """The same police liaison in the other municipality: same user, another person."""
    return an_actor(jarfalla, "Kommunpolis", "police_liaison", user=liaison.user)


@pytest.fixture
def police_chief(bro: Municipality) -> Actor:
    """The local police chief."""
    return an_actor(bro, "Lokalpolisområdeschef", "local_police_chief")


@pytest.fixture
def school(bro: Municipality) -> Actor:
    """A school, in the area group."""
    return an_actor(bro, "Rektor", "area_group_member")


@pytest.fixture
def housing_company(bro: Municipality) -> Actor:
    """A housing company, in the area group."""
    actor = an_actor(bro, "Förvaltare", "area_group_member")
    company = Organisation.objects.create(municipality=bro, name="Bostadsbolaget", kind="housing")
    actor.person.unit = Unit.objects.create(municipality=bro, organisation=company, name="Förvaltningen")
    actor.person.save()
    return actor


@pytest.fixture
def guard(bro: Municipality) -> Actor:
    """A guard who reports."""
    return an_actor(bro, "Ordningsvakt", "reporter")


@pytest.fixture
def unit_head(bro: Municipality) -> Actor:
    """The unit head, who approves first."""
    return an_actor(bro, "Enhetschef", "unit_head")


@pytest.fixture
def director(bro: Municipality) -> Actor:
    """The director, who approves last."""
    return an_actor(bro, "Kommundirektör", "director")


@pytest.fixture
def secretary(bro: Municipality) -> Actor:
    """The committee secretary."""
    return an_actor(bro, "Nämndsekreterare", "committee_secretary")


@pytest.fixture
def owner(bro: Municipality) -> Actor:
    """Someone who owns measures."""
    return an_actor(bro, "Trafikplanerare", "measure_owner")


@pytest.fixture
def resident(bro: Municipality) -> Visitor:
    """A resident: sees what is published."""
    return Visitor(municipality_id=bro.pk)


@pytest.fixture
def stranger() -> Client:
    """A browser that nobody has logged in with."""
    return Client()
