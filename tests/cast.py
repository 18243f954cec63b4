"""The standing cast: the same people in every story."""

from dataclasses import dataclass

import pytest

from samsyn.access.models import Membership
from samsyn.access.queries import viewer_for
from samsyn.accounts.models import Municipality, User
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.organisations.models import Person

PASSWORD = "ett långt lösenord"


@dataclass(frozen=True)
class Actor:
    """One of the cast: their user, their person, and the viewer they are."""

    user: User
    person: Person
    viewer: Viewer


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
