"""Making and shutting users. Who asks for it logs it: accounts lies below the log."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from samsyn.accounts.models import Municipality, User
from samsyn.accounts.viewer import Viewer


@transaction.atomic
def open_user(*, by: Viewer, email: str, name: str) -> User:
    """The user with this address: a new one without password, or the one there is, opened if it was shut."""
    by.require("access.manage")
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        return User.objects.create_user(email, name)
    if not user.is_active:
        user.is_active = True
        user.save(update_fields=["is_active"])
    return user


@transaction.atomic
def shut_user(*, by: Viewer, user: User) -> None:
    """Shut the user out at once; the password goes too, so that opening again takes a new one."""
    by.require("access.manage")
    user.is_active = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])


@transaction.atomic
def add_municipality(*, code: str, name: str, slug: str) -> Municipality:
    """Found a municipality; the installation itself does it, so there is no viewer yet."""
    return Municipality.objects.create(code=code, name=name, slug=slug)


@transaction.atomic
def set_demo_password(*, by: Viewer, password: str) -> None:
    """Give every user one password, hashed once since a good hash is slow; only the demo asks for it."""
    by.require("access.manage")
    User.objects.update(password=make_password(password))
