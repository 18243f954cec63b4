"""People of the municipality: list, invitation, and one person's roles and deputies."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samsyn.access import commands, queries
from samsyn.access.forms import DeputyForm, InviteForm, PersonForm, RoleForm
from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.organisations.commands import change_person
from samsyn.organisations.models import Person
from samsyn.organisations.queries import persons


def people(request: HttpRequest) -> HttpResponse:
    """Everyone, with roles, deputies and unit."""
    rows = list(queries.people(viewer_of(request)))
    without = sum(1 for person in rows if person.user_id is None)
    return render(request, "access/people.html", {"people": rows, "without": without})


def invite(request: HttpRequest) -> HttpResponse:
    """Invite someone by mail."""
    viewer = viewer_of(request)
    form = InviteForm(viewer, request.POST or None)
    if form.is_valid() and carried_out(form, commands.invite_user, by=viewer, **form.cleaned_data):
        messages.success(request, _("A mail is on its way to %s.") % form.cleaned_data["email"])
        return redirect("access:people")
    return render(request, "access/invite.html", {"form": form})


def person(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One person: roles, deputies, groups, what is known."""
    viewer = viewer_of(request)
    return _page(request, viewer, _person(viewer, uid))


def change(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Change name, title, mail address and unit."""
    viewer = viewer_of(request)
    one = _person(viewer, uid)
    initial = {"name": one.name, "title": one.title, "email": one.email, "unit": one.unit and one.unit.uid}
    form = PersonForm(viewer, request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        change_person(by=viewer, person=one, **form.cleaned_data)
        return redirect("access:person", uid=uid)
    return render(request, "access/change_person.html", {"person": one, "form": form})


@require_POST
def give_role(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Give the person a role."""
    viewer = viewer_of(request)
    one = _person(viewer, uid)
    form = RoleForm(request.POST)
    if form.is_valid() and carried_out(form, commands.give_role, by=viewer, person=one, **form.cleaned_data):
        return redirect("access:person", uid=uid)
    return _page(request, viewer, one, role_form=form)


@require_POST
def end_role(request: HttpRequest, uid: UUID) -> HttpResponse:
    """End a role."""
    viewer = viewer_of(request)
    membership = get_object_or_404(queries.memberships(viewer), uid=uid)
    commands.end_role(by=viewer, membership=membership)
    return redirect("access:person", uid=membership.person.uid)


@require_POST
def appoint_deputy(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Let someone stand in for the person."""
    viewer = viewer_of(request)
    one = _person(viewer, uid)
    form = DeputyForm(viewer, one.pk, request.POST)
    if form.is_valid() and carried_out(
        form, commands.appoint_deputy, by=viewer, person=one, **form.cleaned_data
    ):
        return redirect("access:person", uid=uid)
    return _page(request, viewer, one, deputy_form=form)


@require_POST
def send_invitation(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Mail the invitation again."""
    viewer = viewer_of(request)
    one = _person(viewer, uid)
    commands.send_invitation(by=viewer, person=one)
    messages.success(request, _("A mail is on its way to %s.") % (one.user.email if one.user else one.email))
    return redirect("access:person", uid=uid)


def _person(viewer: Viewer, uid: UUID) -> Person:
    return get_object_or_404(persons(viewer).select_related("user"), uid=uid)


def _page(
    request: HttpRequest,
    viewer: Viewer,
    one: Person,
    role_form: RoleForm | None = None,
    deputy_form: DeputyForm | None = None,
) -> HttpResponse:
    context = {
        "person": one,
        "roles": queries.roles_of(viewer, one.pk),
        "deputies": queries.deputies_of(viewer, one.pk),
        "stands_in": queries.stands_in(viewer, one.pk),
        "places": queries.group_places(viewer).filter(person=one).select_related("group"),
        "hand_overs": queries.hand_overs(viewer, one.pk),
        "role_form": role_form or RoleForm(),
        "deputy_form": deputy_form or DeputyForm(viewer, one.pk),
    }
    return render(request, "access/person.html", context)
