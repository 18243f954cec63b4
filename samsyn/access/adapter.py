"""How log-in behaves here: nobody signs up, people are invited; the sentences are ours."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samsyn.access.commands import note_log_in
from samsyn.access.queries import CHOSEN, viewer_for
from samsyn.accounts.models import User


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Closes sign-up and says what went wrong, and what to do, in our words."""

    error_messages: ClassVar[dict[str, Promise]] = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The address or the password is not right. Check both and try again."),
        "too_many_login_attempts": _("Too many tries. Wait five minutes, or choose a new password."),
        "rate_limited": _("That was too often. Wait a few minutes, then try again."),
        "incorrect_password": _("The password is not right. Try again."),
        "enter_current_password": _("The password you have now is not right. Try again."),
        "invalid_password_reset": _("The link has been used or is too old. Ask for a new one."),
        "account_inactive": _("The account is shut. Ask your coordinator."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def login(self, request: HttpRequest, user: User) -> None:
        """Log in, and log that they did in the municipality that opens."""
        super().login(request, user)
        viewer = viewer_for(user.pk, request.session.get(CHOSEN))
        if viewer is not None:
            note_log_in(by=viewer)


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """The second factor's sentences."""

    error_messages: ClassVar[dict[str, Any]] = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("The code is not right, or it is too old. Write the one the app shows now."),
    }
