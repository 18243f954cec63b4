"""The viewer's own page: roles, deputies, municipalities, how they log in."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samsyn.access import commands, queries
from samsyn.access.forms import DeputyForm
from samsyn.accounts.gate import carried_out, viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.organisations.models import Person
from samsyn.organisations.queries import persons


def me(request: HttpRequest) -> HttpResponse:
    """What I may do here, who stands in for me, for whom I stand in; POST appoints a deputy."""
    viewer = viewer_of(request)
    person = _own_person(viewer)
    form = DeputyForm(viewer, person.pk, request.POST or None)
    if form.is_valid() and carried_out(
        form, commands.appoint_deputy, by=viewer, person=person, **form.cleaned_data
    ):
        messages.success(request, _("%s will stand in for you.") % form.cleaned_data["deputy"].name)
        return redirect("access:me")
    context = {
        "person": person,
        "roles": queries.roles_of(viewer, person.pk),
        "deputies": queries.deputies_of(viewer, person.pk),
        "deputy_now": queries.deputies_of(viewer, person.pk).filter(starts_on__lte=today()).first(),
        "stands_in": queries.stands_in(viewer, person.pk),
        "kept_open": queries.kept_open(viewer),
        "form": form,
    }
    return render(request, "access/me.html", context)


@require_POST
def end_deputy(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Call a deputy off: mine, one I am, or anyone's for whoever manages access."""
    viewer = viewer_of(request)
    deputy = get_object_or_404(queries.coming_deputies(viewer).select_related("person", "deputy"), uid=uid)
    commands.end_deputy(by=viewer, deputy=deputy)
    messages.success(request, _("%(deputy)s no longer stands in for %(person)s.") % {
        "deputy": deputy.deputy.name, "person": deputy.person.name,
    })  # fmt: skip
    if viewer.person_id in (deputy.person_id, deputy.deputy_id):
        return redirect("access:me")
    return redirect("access:person", uid=deputy.person.uid)


def _own_person(viewer: Viewer) -> Person:
    if viewer.person_id is None:
        raise Refusal("accounts.not_allowed")
    return persons(viewer).get(pk=viewer.person_id)
