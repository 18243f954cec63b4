"""Reading municipalities and users, by ids that a viewer or a membership has already given."""

from samsyn.accounts.models import Municipality, User
from samsyn.accounts.viewer import Viewer


def municipality(viewer: Viewer) -> Municipality:
    """The viewer's municipality."""
    return Municipality.objects.get(pk=viewer.municipality_id)


def user(viewer: Viewer) -> User | None:
    """The viewer's own user; None for a person with a link and for the system."""
    return User.objects.filter(pk=viewer.user_id).first()
