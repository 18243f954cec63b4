"""The demo's one-press log-ins: whom one may log in as, and a phone to report from."""

from collections.abc import Sequence

from django.urls import reverse

from samsyn.access.queries import roles_everywhere
from samsyn.access.sockets import QuickLogIn
from samsyn.incidents.queries.units import units_everywhere

PHONE_AT = 3  # among the first that the log-in page shows


def quick_log_ins() -> Sequence[QuickLogIn]:
    """One a user; the list opens with one user of each role, since those are what is worth trying."""
    rows = roles_everywhere()
    one_a_role = {row.role: row for row in reversed(rows)}
    order = dict.fromkeys(row.user for row in [*reversed(one_a_role.values()), *rows])
    found = [
        QuickLogIn(
            name=next(row.person.name for row in rows if row.user == user),
            place=", ".join(sorted({row.municipality.name for row in rows if row.user == user})),
            url=reverse("demo:log_in"),
            key=str(user.uid),
        )
        for user in order
    ]
    return [*found[:PHONE_AT], *_a_phone(), *found[PHONE_AT:]]


def _a_phone() -> list[QuickLogIn]:
    # no token is kept: the page makes a link when the button is pressed
    return [
        QuickLogIn(f"Telefon: {unit.name}", unit.municipality.name, reverse("demo:phones"), str(unit.uid))
        for unit in units_everywhere()[:1]
    ]
