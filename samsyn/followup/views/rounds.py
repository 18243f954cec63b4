"""The list of rounds, opening one, and a round at a glance."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.accounts.gate import viewer_of
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal, say
from samsyn.followup import commands, queries, rules
from samsyn.followup.forms import OpenRoundForm, OwnerForm, blame
from samsyn.followup.models import FollowUpRound, RoundMail
from samsyn.followup.sockets import ROUND_LED_TO
from samsyn.followup.views.lines import lines_of
from samsyn.followup.wording import MAIL_WORDS, round_finding
from samsyn.plans.queries import current_plan


def rounds(request: HttpRequest) -> HttpResponse:
    """All rounds, the open one first."""
    viewer = viewer_of(request)
    rows = list(queries.rounds(viewer))
    tallies = queries.tallies(viewer, rows)
    open_one = next((row for row in rows if row.closed_at is None), None)
    agreement = queries.agreement_of(viewer)
    page = {
        "rows": [(row, tallies[row.pk]) for row in rows],
        "open": open_one,
        "heading": _finding(open_one, tallies) if open_one else _("No round is open"),
        "due": queries.check_in_due(viewer, agreement) if agreement else None,
        "has_plan": agreement is not None,
    }
    return render(request, "followup/rounds.html", page)


def _finding(row: FollowUpRound, tallies: dict[int, queries.Tally]) -> str:
    tally = tallies[row.pk]
    closed = row.closed_at is not None
    code = rules.round_finding(tally.handed_in, tally.of, rules.days_left(row.due_on, today()), closed=closed)
    return round_finding(code, tally.handed_in, tally.of, rules.days_left(row.due_on, today()))


def open_round(request: HttpRequest) -> HttpResponse:
    """Open a round over the plan that runs now."""
    viewer = viewer_of(request)
    plan = current_plan(viewer)
    form = OpenRoundForm(request.POST or None)
    if plan and request.method == "POST" and form.is_valid():
        try:
            row = commands.open_round(by=viewer, plan=plan, **form.cleaned_data)
        except Refusal as refusal:
            blame(form, refusal)
        else:
            messages.success(request, _("The round is open. Each owner gets one mail."))
            return redirect("followup:round", row.uid)
    status = 422 if form.errors else 200
    return render(request, "followup/open.html", {"form": form, "plan": plan}, status=status)


def round(request: HttpRequest, uid: UUID) -> HttpResponse:
    """A round at a glance, what to read and what to wait for."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.rounds(viewer), uid=uid)
    return render(request, "followup/round.html", round_page(viewer, row))


def round_page(viewer: Viewer, row: FollowUpRound) -> dict[str, Any]:
    """What the round's page shows."""
    glance = queries.at_a_glance(viewer, row)
    before = queries.last_accepted(viewer, [each.measure_id for each in glance.rows], row)
    lines = lines_of(viewer, glance.rows, before)
    manages = viewer.may("followup.manage")
    handed_in, of, days = glance.tally.handed_in, glance.tally.of, rules.days_left(row.due_on, today())
    code = rules.round_finding(handed_in, of, days, closed=row.closed_at is not None)
    waiting = sorted((line for line in lines if not line.accepted), key=lambda line: line.order)
    return {
        "round": row,
        "glance": glance,
        "tally": glance.tally,
        "areas": [(area, [line for line in lines if line.row in area.rows]) for area in glance.areas],
        "heading": round_finding(code, handed_in, of, days),
        "waiting": waiting,
        "unread": [line for line in waiting if line.row.state == rules.IN],
        "accepted": [line for line in lines if line.accepted],
        "next": next((line for line in waiting if line.row.state == rules.IN), None) if manages else None,
        "ownerless": [line for line in waiting if line.row.owner_id is None],
        "on_one": [each for each in glance.rows if each.measure_version.staff_actual == 1],
        "due": queries.check_in_due(viewer, row.agreement),
        "mails": _stuck(viewer, row) if manages else [],
        "owner_form": OwnerForm(viewer) if manages else None,
        "manages": manages,
        "open": row.closed_at is None,
        "led_to": [link for plug in ROUND_LED_TO for link in plug(viewer, row)],
    }


def _stuck(viewer: Viewer, row: FollowUpRound) -> list[tuple[RoundMail, object]]:
    return [(mail, MAIL_WORDS[mail.state]) for mail in queries.mails_that_failed(viewer, row)]


def reminder(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Remind everyone who has something left."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.rounds(viewer), uid=uid)
    try:
        sent = commands.ask_the_others(by=viewer, round=row)
    except Refusal as refusal:
        return _back_with(request, row, refusal)
    messages.success(
        request, ngettext("%(n)s mail is on its way.", "%(n)s mails are on their way.", sent) % {"n": sent}
    )
    return redirect("followup:round", row.uid)


def mails(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Try again to send the mails that did not arrive."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.rounds(viewer), uid=uid)
    tried = commands.try_mails_again(by=viewer, round=row)
    said = ngettext("%(n)s mail is tried again.", "%(n)s mails are tried again.", tried) % {"n": tried}
    messages.success(request, said)
    return redirect("followup:round", row.uid)


def acceptance(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Accept those that were ticked."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.rounds(viewer), uid=uid)
    ticked = [UUID(text) for text in request.POST.getlist("follow_up") if _is_uuid(text)]
    found = queries.follow_ups(viewer).filter(round=row, uid__in=ticked)
    try:
        n = commands.accept_many(by=viewer, follow_ups=found)
    except Refusal as refusal:
        return _back_with(request, row, refusal)
    messages.success(
        request, ngettext("%(n)s follow-up is accepted.", "%(n)s follow-ups are accepted.", n) % {"n": n}
    )
    return redirect("followup:round", row.uid)


def _is_uuid(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False


def closure(request: HttpRequest, uid: UUID) -> HttpResponse:
    """Close the round."""
    viewer = viewer_of(request)
    row = get_object_or_404(queries.rounds(viewer), uid=uid)
    try:
        commands.close_round(by=viewer, round=row)
    except Refusal as refusal:
        return _back_with(request, row, refusal)
    messages.success(request, _("The round is closed. Now the paper can be made."))
    return redirect("followup:round", row.uid)


def _back_with(request: HttpRequest, row: FollowUpRound, refusal: Refusal) -> HttpResponse:
    if refusal.code == "accounts.not_allowed":
        raise refusal
    messages.error(request, say(refusal))
    return redirect("followup:round", row.uid)
