"""URLs of access."""

from django.urls import URLPattern

from samsyn.access.views import entry, groups, leaving, links, me, people, roles, second_factor
from samsyn.accounts.gate import OPEN, SIGNED_IN, route

app_name = "access"
urlpatterns: list[URLPattern] = [
    route("me/", me.me, name="me", needs=SIGNED_IN),
    route("deputies/<uuid:uid>/end/", me.end_deputy, name="end_deputy", needs=SIGNED_IN),
    route("municipality/", entry.switch, name="switch", needs=OPEN),
    route("nowhere/", entry.nowhere, name="nowhere", needs=OPEN),
    route("roles/", roles.roles, name="roles", needs=SIGNED_IN),
    route("people/", people.people, name="people", needs="access.view"),
    route("people/invitation/", people.invite, name="invite", needs="access.manage"),
    route("people/<uuid:uid>/", people.person, name="person", needs="access.view"),
    route("people/<uuid:uid>/change/", people.change, name="change_person", needs="access.manage"),
    route("people/<uuid:uid>/roles/", people.give_role, name="give_role", needs="access.manage"),
    route("people/<uuid:uid>/deputies/", people.appoint_deputy, name="appoint_deputy", needs="access.manage"),
    route(
        "people/<uuid:uid>/invitation/", people.send_invitation, name="send_invitation", needs="access.manage"
    ),
    route("people/<uuid:uid>/hand-over/", leaving.hand_over, name="hand_over", needs="access.manage"),
    route("memberships/<uuid:uid>/end/", people.end_role, name="end_role", needs="access.manage"),
    route("groups/", groups.groups, name="groups", needs="access.manage"),
    route("groups/<uuid:uid>/", groups.group, name="group", needs="access.manage"),
    route("group-places/<uuid:uid>/end/", groups.end_member, name="end_member", needs="access.manage"),
    route("second-factor/picture/", second_factor.picture, name="second_factor_picture", needs=SIGNED_IN),
    route("link/<str:token>/", links.link, name="link", needs=OPEN),
    route("link/<str:token>/fresh/", links.fresh, name="fresh_link", needs=OPEN),
]
