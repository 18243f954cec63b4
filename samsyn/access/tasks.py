"""Mails with links. Tokens are made here, when the mail goes out, so that none is stored with a job."""

from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from samsyn.access import queries
from samsyn.access.commands import make_link
from samsyn.accounts.models import User
from samsyn.accounts.queries import municipality, user_with_address
from samsyn.accounts.viewer import Viewer
from samsyn.jobs.registry import task
from samsyn.organisations.queries import person


@task("access.mail_invitation")
def mail_invitation(*, municipality_id: int, person_id: int) -> None:
    """Tell an invited person what they may do here and how to log in."""
    viewer = Viewer.system(municipality_id, "invitation")
    invited = person(viewer, person_id)
    if invited is None or invited.user is None:
        return
    roles = [row.role_name for row in queries.memberships(viewer).filter(person=invited)]
    user = invited.user
    path = reverse("account_login") if user.has_usable_password() else password_path(user)
    _mail(
        "invitation",
        user.email,
        {
            "name": invited.name,
            "municipality": municipality(viewer),
            "roles": roles,
            "url": f"{settings.BASE_URL}{path}",
            "new": not user.has_usable_password(),
        },
    )


@task("access.mail_fresh_link")
def mail_fresh_link(*, municipality_id: int, link_id: int) -> None:
    """Mail a new link that leads where the old one led."""
    viewer = Viewer.system(municipality_id, "fresh link")
    old = queries.links(viewer).filter(pk=link_id).first()
    if old is None:
        return
    token = make_link(by=viewer, person=old.person, purpose=old.purpose, path=old.path, days=old.days)
    url = f"{settings.BASE_URL}{reverse('access:link', args=[token])}"
    _mail("fresh_link", old.person.email, {"name": old.person.name, "url": url, "days": old.days})


@task("access.mail_password")
def mail_password(*, email: str) -> None:
    """Mail a link to choose a new password, where the address has an account."""
    user = user_with_address(email)
    if user is not None:
        _mail("password", user.email, {"url": f"{settings.BASE_URL}{password_path(user)}"})


def password_path(user: User) -> str:
    """The page where the user chooses a password, once, within PASSWORD_RESET_TIMEOUT."""
    key = default_token_generator.make_token(user)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(user), "key": key})


def _mail(template: str, to: str, context: dict[str, Any]) -> None:
    with translation.override("sv"):
        text = render_to_string(f"access/mail/{template}.txt", context)
    subject, body = text.split("\n", 1)
    send_mail(subject.strip(), body.strip() + "\n", None, [to])
