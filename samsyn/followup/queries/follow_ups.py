"""Reading follow-ups, their events and evidence."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from samsyn.accounts.viewer import Viewer
from samsyn.followup import rules
from samsyn.followup.models import Evidence, FollowUp, FollowUpEvent, FollowUpRound, Reason


def follow_ups(viewer: Viewer) -> QuerySet[FollowUp]:
    """All follow-ups with round, measure version and owner; `changed_at` is when the state last changed."""
    told = FollowUpEvent.objects.filter(follow_up=OuterRef("pk"), kind__in=rules.STATE_AFTER)
    last = Subquery(told.order_by("-number").values("at")[:1])
    rows = FollowUp.objects.filter(municipality_id=viewer.municipality_id).annotate(changed_at=last)
    return rows.select_related(
        "round__agreement", "measure", "measure_version__area", "owner", "deputy", "reason"
    )


def mine(viewer: Viewer) -> QuerySet[FollowUp]:
    """Those of open rounds that the viewer answers for, or stands in for; the first due first."""
    rows = follow_ups(viewer).filter(_own(viewer), round__closed_at=None)
    return rows.order_by("round__due_on", "position")


def follow_up_for_writing(viewer: Viewer, uid: UUID) -> QuerySet[FollowUp]:
    """The follow-up if the viewer may write it, in whatever state: else nothing, as if it weren't there."""
    rows = follow_ups(viewer).filter(uid=uid)
    own = _own(viewer) | Q(owner=None) if viewer.may("followup.manage") else _own(viewer)
    return rows.filter(own).prefetch_related(proofs())


def may_write(viewer: Viewer, row: FollowUp) -> bool:
    """Whether the viewer is owner, deputy or stands in for either; the coordinator where there is no owner."""
    manages = viewer.may("followup.manage")
    return viewer.may("followup.write") and rules.may_write(
        viewer.persons, row.owner_id, row.deputy_id, manages=manages
    )


def _own(viewer: Viewer) -> Q:
    return Q(owner__in=viewer.persons) | Q(deputy__in=viewer.persons)


def proofs() -> "Prefetch[str, QuerySet[Evidence], str]":
    """Evidence that is not withdrawn, without the files' bytes, as `proofs`."""
    rows = Evidence.objects.filter(withdrawn_at=None).select_related("activity__kind", "file")
    return Prefetch("evidence", rows.defer("file__content"), to_attr="proofs")


def events(viewer: Viewer, row: FollowUp) -> QuerySet[FollowUpEvent]:
    """What happened to the follow-up, the oldest first."""
    return FollowUpEvent.objects.filter(municipality_id=viewer.municipality_id, follow_up=row).order_by(
        "number"
    )


def attached(viewer: Viewer, row: FollowUp) -> QuerySet[Evidence]:
    """The files attached to a follow-up."""
    rows = Evidence.objects.filter(municipality_id=viewer.municipality_id, follow_up=row, withdrawn_at=None)
    return rows.filter(file__isnull=False).select_related("file").defer("file__content")


def last_accepted(viewer: Viewer, measure_ids: Collection[int], before: FollowUpRound) -> dict[int, FollowUp]:
    """The accepted follow-up of each measure in the latest round before this one, by measure id. One statement."""
    earlier = Q(round__period_to__lt=before.period_to) | Q(
        round__period_to=before.period_to, round_id__lt=before.pk
    )
    rows = FollowUp.objects.filter(earlier, municipality_id=viewer.municipality_id, state=rules.ACCEPTED)
    rows = rows.filter(measure__in=measure_ids).select_related("round", "reason")
    return {row.measure_id: row for row in rows.order_by("round__period_to", "round_id")}


def accepted(viewer: Viewer, measure_ids: Collection[int]) -> QuerySet[FollowUp]:
    """Every accepted follow-up of these measures in all rounds, the earliest first."""
    rows = FollowUp.objects.filter(municipality_id=viewer.municipality_id, state=rules.ACCEPTED)
    rows = rows.filter(measure__in=measure_ids).select_related("round", "reason")
    return rows.order_by("round__period_to", "round_id")


def states_with_proof(viewer: Viewer) -> list[tuple[FollowUp, str]]:
    """Each follow-up with the state that its events add up to. Two statements."""
    told = FollowUpEvent.objects.order_by("number").only("follow_up_id", "kind")
    rows = FollowUp.objects.filter(municipality_id=viewer.municipality_id)
    rows = rows.prefetch_related(Prefetch("events", told, to_attr="told")).order_by("pk")
    return [(row, rules.derived_state(_kinds(row), saved=row.saved_at is not None)) for row in rows]


def _kinds(row: FollowUp) -> list[str]:
    return [event.kind for event in getattr(row, "told", [])]


def history_of(viewer: Viewer, measure_id: int) -> QuerySet[FollowUp]:
    """One measure's follow-ups in all rounds, the latest first, with events and evidence."""
    told = FollowUpEvent.objects.order_by("number")
    rows = follow_ups(viewer).filter(measure=measure_id)
    rows = rows.prefetch_related(proofs(), Prefetch("events", told, to_attr="told"))
    return rows.order_by("-round__period_to", "-round_id")


def reasons(viewer: Viewer) -> QuerySet[Reason]:
    """The reasons in use, in their order."""
    return all_reasons(viewer).filter(retired_on=None)


def all_reasons(viewer: Viewer) -> QuerySet[Reason]:
    """Every reason, those taken out of use too."""
    return Reason.objects.filter(municipality_id=viewer.municipality_id).order_by("position", "id")


def files(viewer: Viewer, ids: Collection[int]) -> set[int]:
    """Of the stored files with these ids, those attached to a follow-up that the viewer may read."""
    rows = Evidence.objects.filter(municipality_id=viewer.municipality_id, file__in=ids)
    if not viewer.may("followup.view"):
        rows = rows.filter(Q(follow_up__owner__in=viewer.persons) | Q(follow_up__deputy__in=viewer.persons))
    return {pk for pk in rows.values_list("file_id", flat=True) if pk is not None}
