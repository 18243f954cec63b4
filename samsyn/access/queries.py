"""Who the viewer is."""

from django.http import HttpRequest

from samsyn.access.models import Deputy, Membership
from samsyn.access.roles import ROLES
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today

CHOSEN = "municipality"  # the session's key for the municipality that is open


def viewer_for_session(request: HttpRequest) -> Viewer | None:
    """The viewer of this request, or None: a stranger, or a user without a membership today."""
    if not request.user.is_authenticated:
        return None
    return viewer_for(request.user.pk, request.session.get(CHOSEN))


def viewer_for(user_id: int, municipality_id: int | None) -> Viewer | None:
    """The user in the chosen municipality, or in their first one where none is chosen."""
    memberships = [m for m in _memberships(user_id) if municipality_id in (None, m.municipality_id)]
    if not memberships:
        return None
    first = memberships[0]
    mine = [m for m in memberships if m.municipality_id == first.municipality_id]
    return Viewer(
        municipality_id=first.municipality_id,
        user_id=user_id,
        person_id=first.person_id,
        name=first.person.name,
        permissions=frozenset().union(*(ROLES[m.role].permissions for m in mine)),
        stands_in_for=_stands_in_for(first.person_id),
    )


def _memberships(user_id: int) -> list[Membership]:
    day = today()
    rows = Membership.objects.filter(user_id=user_id, starts_on__lte=day).select_related("person")
    return [m for m in rows.order_by("municipality_id", "id") if m.ends_on is None or m.ends_on >= day]


def _stands_in_for(person_id: int) -> frozenset[int]:
    day = today()
    rows = Deputy.objects.filter(deputy_id=person_id, starts_on__lte=day, ends_on__gte=day)
    return frozenset(rows.values_list("person_id", flat=True))
