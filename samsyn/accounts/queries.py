"""Reading municipalities and users."""

from samsyn.accounts.models import Municipality, User
from samsyn.accounts.viewer import Viewer


def municipality(viewer: Viewer) -> Municipality:
    """The viewer's municipality."""
    return Municipality.objects.get(pk=viewer.municipality_id)


def user_with_address(email: str) -> User | None:
    """The user who logs in with the address, None where nobody does or the account is shut. For log-in alone."""
    return User.objects.filter(email__iexact=email, is_active=True).first()
