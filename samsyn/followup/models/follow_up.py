"""The follow-up of one measure in a round, its dated events and its evidence."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from samsyn.accounts.models import Tenanted
from samsyn.activities.models import Activity
from samsyn.base.dates import now
from samsyn.documents.models import Sourced, StoredFile
from samsyn.followup import rules
from samsyn.followup.models.round import FollowUpRound
from samsyn.organisations.models import Person
from samsyn.plans.models import Measure, MeasureVersion


class Reason(Tenanted):
    """Why a measure is behind or stopped, in the municipality's own words."""

    name = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField()
    retired_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["municipality", "name"], name="reason_name")]
        ordering: ClassVar = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class FollowUp(Sourced):
    """Uppföljning: what one measure came to. Holds the draft; `state` follows from the events."""

    round = models.ForeignKey(FollowUpRound, on_delete=models.PROTECT, related_name="follow_ups")
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="+")
    measure_version = models.ForeignKey(MeasureVersion, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()  # 1, 2 … through all areas of the plan
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, default=rules.UNOPENED)
    status = models.CharField(max_length=20, blank=True)
    reason = models.ForeignKey(Reason, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by_name = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "round", "measure"], name="follow_up_once"),
            models.CheckConstraint(condition=Q(state__in=rules.STATES), name="follow_up_state"),
            models.CheckConstraint(condition=Q(status__in=("", *rules.STATUSES)), name="follow_up_status"),
            models.CheckConstraint(
                condition=~Q(state__in=rules.HANDED_IN) | ~Q(text=""), name="follow_up_handed_in_text"
            ),
            models.CheckConstraint(
                condition=Q(reason__isnull=True) | Q(status__in=sorted(rules.NEED_REASON)),
                name="follow_up_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=rules.HANDED_IN)
                | ~Q(status__in=sorted(rules.NEED_REASON))
                | Q(reason__isnull=False),
                name="follow_up_reason_given",
            ),
        ]
        ordering: ClassVar = ["position", "id"]


class FollowUpEvent(Tenanted):
    """What happened to a follow-up: who, when, and how it read then."""

    append_only: ClassVar = True  # the database refuses UPDATE and DELETE (see accounts.triggers)

    follow_up = models.ForeignKey(FollowUp, on_delete=models.PROTECT, related_name="events")
    number = models.PositiveSmallIntegerField()  # 1, 2, 3 … within the follow-up
    kind = models.CharField(max_length=20)
    at = models.DateTimeField(default=now)
    actor = models.CharField(max_length=80)
    actor_name = models.CharField(max_length=120)
    comment = models.TextField(blank=True)  # the question back, why it was corrected, who took over
    status = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=80, blank=True)  # as it was called then
    text = models.TextField(blank=True)
    evidence = models.JSONField(default=list)  # [{"kind": "activity", "label": "…"}] as it was then

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "follow_up", "number"], name="follow_up_event_number"
            ),
            models.CheckConstraint(condition=Q(kind__in=rules.EVENTS), name="follow_up_event_kind"),
        ]
        ordering: ClassVar = ["number"]


class Evidence(Tenanted):
    """Underlag: an activity, a file or a note that a follow-up leans on."""

    follow_up = models.ForeignKey(FollowUp, on_delete=models.PROTECT, related_name="evidence")
    measure_version = models.ForeignKey(MeasureVersion, on_delete=models.PROTECT, related_name="+")
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=rules.MAX_LINE, blank=True)
    added_by = models.CharField(max_length=80)
    added_by_name = models.CharField(max_length=120)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "follow_up", "activity"], name="evidence_activity_once"
            ),
            models.CheckConstraint(
                condition=Q(activity__isnull=False, file__isnull=True, note="")
                | Q(activity__isnull=True, file__isnull=False, note="")
                | (Q(activity__isnull=True, file__isnull=True) & ~Q(note="")),
                name="evidence_one_thing",
            ),
        ]
        ordering: ClassVar = ["id"]
