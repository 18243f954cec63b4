"""Who the viewer is, and who has which role, deputy and group."""

from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Model, Prefetch, Q, QuerySet
from django.http import HttpRequest

from samsyn.access import rules
from samsyn.access.models import Deputy, Group, GroupMember, HandOver, Membership, OneTimeLink
from samsyn.access.roles import PERMISSIONS, ROLES, Role
from samsyn.access.sockets import HOLDINGS, OWN, TODOS, WAYS_IN, Holding, HoldingKind, OwnKind, Todo
from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now, today
from samsyn.base.prepared import prepared
from samsyn.organisations import queries as organisations
from samsyn.organisations.models import Person

CHOSEN = "municipality"  # the session's key for the municipality that is open
LINK = "link"  # the session's key for the one-time link that opened it

Row = TypeVar("Row", bound=Model)


def viewer_for_session(request: HttpRequest) -> Viewer | None:
    """The viewer of this request, or None: a stranger, or a user without a role today."""
    if request.user.is_authenticated:
        return viewer_for(request.user.pk, request.session.get(CHOSEN))
    link_id = request.session.get(LINK)
    if link_id is not None:
        return viewer_for_link(link_id)
    return next((viewer for way in WAYS_IN if (viewer := way.viewer(request)) is not None), None)


def viewer_for(user_id: int, municipality_id: int | None) -> Viewer | None:
    """The user in the chosen municipality, or in their first one where none is chosen.

    None without a role there today. Standing in for someone today adds that person's permissions.
    """
    with prepared():  # every page asks these two, and planning their joins takes longer than answering
        own, standing = _own(user_id), _standing(user_id)
    here = municipality_id or min((row.municipality_id for row in [*own, *standing]), default=0)
    mine = [row for row in own if row.municipality_id == here]
    theirs = [row for row in standing if row.municipality_id == here]
    if not mine and not theirs:
        return None
    person = mine[0].person if mine else theirs[0].deputy
    return Viewer(
        municipality_id=here,
        user_id=user_id,
        person_id=person.pk,
        name=person.name,
        permissions=_permissions(mine) | _lent({row.person_id for row in theirs}),
        stands_in_for=frozenset(row.person_id for row in theirs),
        bound=organisations.is_bound(person),
    )


def viewer_for_link(link_id: int) -> Viewer | None:
    """The person a one-time link was made for, with what its purpose allows and nothing more."""
    link = (
        OneTimeLink.objects.select_related("person").filter(pk=link_id, person__left_on__isnull=True).first()
    )
    if link is None or not rules.link_session_holds(
        used_at=link.used_at, revoked_at=link.revoked_at, moment=now()
    ):
        return None
    return Viewer(
        municipality_id=link.municipality_id,
        person_id=link.person_id,
        name=link.person.name,
        permissions=rules.LINK_PERMISSIONS[link.purpose],
    )


def municipalities_of(user_id: int) -> list[Municipality]:
    """Where the user has a role or stands in for someone today, by name."""
    found = {row.municipality for row in [*_own(user_id), *_standing(user_id)]}
    return sorted(found, key=lambda municipality: municipality.name)


def _own(user_id: int) -> list[Membership]:
    rows = open_rows(Membership.objects.filter(user_id=user_id, person__left_on__isnull=True))
    return list(
        rows.select_related("person__unit__organisation", "municipality").order_by("municipality_id", "id")
    )


def _standing(user_id: int) -> list[Deputy]:
    rows = deputies_today().filter(deputy__user_id=user_id, deputy__left_on__isnull=True)
    return list(
        rows.select_related("deputy__unit__organisation", "municipality").order_by("municipality_id", "id")
    )


def _permissions(rows: Sequence[Membership]) -> frozenset[str]:
    return frozenset().union(*(ROLES[row.role].permissions for row in rows))


def _lent(person_ids: set[int]) -> frozenset[str]:
    if not person_ids:
        return frozenset()
    rows = list(open_rows(Membership.objects.filter(person_id__in=person_ids)))
    # someone without an account writes by a one-time link: whoever stands in for them may do just that
    without = person_ids - {row.person_id for row in rows}
    return _permissions(rows) | (rules.LINK_PERMISSIONS["followup"] if without else frozenset())


def open_rows(rows: QuerySet[Row]) -> QuerySet[Row]:
    """Rows with [starts_on, ends_on) that hold today."""
    day = today()
    return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day), starts_on__lte=day)


def deputies_today() -> QuerySet[Deputy]:
    """Who stands in for whom today, in all municipalities: only for making viewers."""
    day = today()
    return Deputy.objects.filter(starts_on__lte=day, ends_on__gte=day, called_off_on__isnull=True)


def todos(viewer: Viewer) -> list[Todo]:
    """Everything that waits for the viewer, late first, then by day."""
    found = [todo for plug in TODOS for todo in plug(viewer)]
    return sorted(found, key=lambda todo: (not todo.late, todo.due is None, todo.due or today()))


def kept_open(viewer: Viewer) -> list[OwnKind]:
    """What the viewer keeps open for themselves, a kind at a time."""
    return [kind for plug in OWN if (kind := plug(viewer)) is not None]


def people(viewer: Viewer) -> QuerySet[Person]:
    """Everyone who has not left, by name, each with `open_memberships`, `coming_deputies` and `stands_in`."""
    coming = coming_deputies(viewer)
    return organisations.persons(viewer).prefetch_related(
        Prefetch("memberships", memberships(viewer), to_attr="open_memberships"),
        Prefetch("deputies", coming.select_related("deputy"), to_attr="coming_deputies"),
        Prefetch("deputy_for", coming.select_related("person"), to_attr="stands_in"),
    )


def memberships(viewer: Viewer) -> QuerySet[Membership]:
    """Every role that someone has today in the viewer's municipality."""
    return open_rows(Membership.objects.filter(municipality_id=viewer.municipality_id)).select_related(
        "person"
    )


def coming_deputies(viewer: Viewer) -> QuerySet[Deputy]:
    """Deputies of today and of days to come in the viewer's municipality, the first first."""
    rows = Deputy.objects.filter(municipality_id=viewer.municipality_id, ends_on__gte=today())
    return rows.filter(called_off_on__isnull=True).order_by("starts_on", "id")


def deputies_of(viewer: Viewer, person_id: int) -> QuerySet[Deputy]:
    """Who stands in for the person, today or later."""
    return coming_deputies(viewer).filter(person_id=person_id).select_related("deputy")


def stands_in(viewer: Viewer, person_id: int) -> QuerySet[Deputy]:
    """For whom the person stands in, today or later."""
    return coming_deputies(viewer).filter(deputy_id=person_id).select_related("person")


def groups(viewer: Viewer) -> QuerySet[Group]:
    """The municipality's groups by name, each with `open_members`."""
    places = group_places(viewer).select_related("person", "organisation").order_by("person__name")
    rows = Group.objects.filter(municipality_id=viewer.municipality_id).order_by("kind", "name")
    return rows.prefetch_related(Prefetch("members", places, to_attr="open_members"))


def group_places(viewer: Viewer) -> QuerySet[GroupMember]:
    """Everyone's places in groups today."""
    return open_rows(GroupMember.objects.filter(municipality_id=viewer.municipality_id))


def holdings_of(viewer: Viewer, person_id: int) -> list[tuple[HoldingKind, list[Holding]]]:
    """All that the person holds, grouped by kind; kinds without anything are left out."""
    found = [(kind, list(kind.holdings(viewer, person_id))) for kind in HOLDINGS]
    return [(kind, holdings) for kind, holdings in found if holdings]


def hand_overs(viewer: Viewer, person_id: int) -> QuerySet[HandOver]:
    """What the person has handed over or taken over, the latest first."""
    rows = HandOver.objects.filter(municipality_id=viewer.municipality_id)
    rows = rows.filter(Q(leaving_id=person_id) | Q(successor_id=person_id))
    return rows.select_related("leaving", "successor").order_by("-created_at", "id")


def links(viewer: Viewer) -> QuerySet[OneTimeLink]:
    """The municipality's one-time links."""
    return OneTimeLink.objects.filter(municipality_id=viewer.municipality_id).select_related("person")


def link_by_token(token: str) -> OneTimeLink | None:
    """The link that the token opens. No viewer yet: the token is what tells who comes."""
    found = OneTimeLink.objects.filter(token_hash=rules.token_hash(token))
    return found.select_related("person", "municipality").first()


def roles_everywhere() -> list[Membership]:
    """Every role in force in every municipality: for the demo's log-in page alone, which shows them to anyone."""
    rows = open_rows(Membership.objects.filter(user__is_active=True, person__left_on__isnull=True))
    order = list(ROLES)
    found = rows.select_related("user", "person", "municipality").order_by("municipality_id", "id")
    return sorted(found, key=lambda row: order.index(row.role))


def role_choices() -> list[tuple[str, str]]:
    """Codes and names of all roles, as a form offers them."""
    return [(code, str(role.name)) for code, role in ROLES.items()]


def roles_of(viewer: Viewer, person_id: int) -> list[tuple[Membership, type[Role], list[str]]]:
    """The person's roles today: the membership, its role, and what it allows in plain words."""
    rows = memberships(viewer).filter(person_id=person_id).order_by("id")
    return [(row, ROLES[row.role], permission_words(row.role)) for row in rows]


def permission_words(code: str) -> list[str]:
    """What a role allows, each as "may …"."""
    return [str(words) for permission, words in PERMISSIONS.items() if permission in ROLES[code].permissions]


def state_of_link(link: OneTimeLink) -> str:
    """What the link is now: "open", "used", "expired" or "revoked" (so too where its person has left)."""
    if link.person.left_on is not None:
        return "revoked"
    return rules.link_state(
        expires_at=link.expires_at, used_at=link.used_at, revoked_at=link.revoked_at, moment=now()
    )
