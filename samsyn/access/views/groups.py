"""Groups and who sits in them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from samsyn.access import commands, queries
from samsyn.access.forms import GroupForm, GroupMemberForm
from samsyn.accounts.gate import carried_out, viewer_of


def groups(request: HttpRequest) -> HttpResponse:
    """All groups with their members; POST adds a group."""
    viewer = viewer_of(request)
    form = GroupForm(request.POST or None)
    if form.is_valid() and carried_out(form, commands.add_group, by=viewer, **form.cleaned_data):
        return redirect("access:groups")
    return render(request, "access/groups.html", {"groups": queries.groups(viewer), "form": form})


def group(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One group; POST takes someone in."""
    viewer = viewer_of(request)
    one = get_object_or_404(queries.groups(viewer), uid=uid)
    form = GroupMemberForm(viewer, request.POST or None)
    if form.is_valid() and carried_out(
        form, commands.add_group_member, by=viewer, group=one, **form.cleaned_data
    ):
        return redirect("access:group", uid=uid)
    return render(request, "access/group.html", {"group": one, "form": form})


@require_POST
def end_member(request: HttpRequest, uid: UUID) -> HttpResponse:
    """End someone's place in a group."""
    viewer = viewer_of(request)
    member = get_object_or_404(queries.group_places(viewer).select_related("group"), uid=uid)
    commands.end_group_member(by=viewer, member=member)
    return redirect("access:group", uid=member.group.uid)
