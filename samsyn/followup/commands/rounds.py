"""Opening a round and closing it."""

from datetime import date

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now, today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.documents.models import SourceDocument
from samsyn.followup import rules
from samsyn.followup.commands.mails import plan_opening_mails
from samsyn.followup.commands.reasons import add_missing_reasons
from samsyn.followup.models import FollowUp, FollowUpEvent, FollowUpRound
from samsyn.plans.commands import make_version
from samsyn.plans.models import ActionPlan, MeasureVersion
from samsyn.plans.queries import current_versions


@transaction.atomic
def open_round(
    *,
    by: Viewer,
    plan: ActionPlan,
    title: str,
    period_from: date,
    period_to: date,
    due_on: date,
    july_is_fine: bool = False,
) -> FollowUpRound:
    """Open a round over the plan as it stands: one follow-up a measure, one mail an owner.

    Refuses with `followup.due_in_july` until `july_is_fine`, since most owners are away then.
    """
    by.require("followup.manage")
    rules.check_round(period_from, period_to, due_on, today())
    if rules.due_in_july(due_on) and not july_is_fine:
        raise Refusal("followup.due_in_july")
    already = FollowUpRound.objects.filter(
        plan=plan, municipality_id=by.municipality_id, closed_at=None
    ).first()
    if already:
        raise Refusal("followup.already_open", title=already.title)
    row = new_round(by, plan, title, period_from=period_from, period_to=period_to, due_on=due_on)
    follow_ups = follow_all_up(by, row, current_versions(by, plan))
    FollowUpEvent.objects.bulk_create(opened(by, follow_up) for follow_up in follow_ups)
    record(by, "followup.open_round", row, ["plan", "title", "period_from", "period_to", "due_on"])
    plan_opening_mails(by, row)
    return row


def new_round(
    by: Viewer,
    plan: ActionPlan,
    title: str,
    *,
    period_from: date,
    period_to: date,
    due_on: date,
    decided_on: date | None = None,
    source: SourceDocument | None = None,
) -> FollowUpRound:
    """A round over a new version of the plan; with `decided_on` it is imported history, locked from the start."""
    title = canonical(title).replace("\n", " ")[:120]
    if not title:
        raise Refusal("followup.no_title")
    if FollowUpRound.objects.filter(municipality_id=by.municipality_id, plan=plan, title=title).exists():
        raise Refusal("followup.title_taken", title=title)
    add_missing_reasons(by)
    return FollowUpRound.objects.create(
        municipality_id=by.municipality_id,
        agreement_id=plan.agreement_id,
        plan=plan,
        plan_version=make_version(by=by, plan=plan, label=title),
        title=title,
        period_from=period_from,
        period_to=period_to,
        opens_on=decided_on or today(),
        due_on=due_on,
        opened_by=by.actor,
        opened_by_name=by.name,
        imported=decided_on is not None,
        decided_on=decided_on,
        source=source,
        **(_signed(by) if decided_on else {}),
    )


def _signed(by: Viewer) -> dict[str, object]:
    return {"closed_at": now(), "closed_by": by.actor, "closed_by_name": by.name}


def follow_all_up(by: Viewer, row: FollowUpRound, versions: list[MeasureVersion]) -> list[FollowUp]:
    """An unopened follow-up for each measure version, in the plan's order."""
    if not versions:
        raise Refusal("followup.no_measures")
    return FollowUp.objects.bulk_create(
        FollowUp(
            municipality_id=by.municipality_id,
            round=row,
            measure_id=version.measure_id,
            measure_version=version,
            position=position,
            owner_id=version.owner_id,
            deputy_id=version.deputy_id,
        )
        for position, version in enumerate(versions, start=1)
    )


def opened(by: Viewer, follow_up: FollowUp) -> FollowUpEvent:
    """The first event of a follow-up."""
    return FollowUpEvent(
        municipality_id=by.municipality_id,
        follow_up=follow_up,
        number=1,
        kind="opened",
        actor=by.actor,
        actor_name=by.name,
        at=now(),
    )


@transaction.atomic
def close_round(*, by: Viewer, round: FollowUpRound) -> FollowUpRound:
    """Close the round: papers may be made of it. What was not handed in stays marked so; nothing may be unread."""
    by.require("followup.manage")
    # the follow-ups first, in their order, as every other command does; then nobody can hand in meanwhile
    states = [f.state for f in FollowUp.objects.select_for_update().filter(round=round).order_by("pk")]
    row = FollowUpRound.objects.select_for_update().get(municipality_id=by.municipality_id, pk=round.pk)
    if row.closed_at is not None:
        return row
    unread = states.count(rules.IN)
    if unread:
        raise Refusal("followup.unread", count=unread)
    if rules.ACCEPTED not in states:
        raise Refusal("followup.nothing_accepted")
    row.closed_at, row.closed_by, row.closed_by_name = now(), by.actor, by.name
    row.save(update_fields=["closed_at", "closed_by", "closed_by_name"])
    record(by, "followup.close_round", row, ["closed_at"])
    return row
