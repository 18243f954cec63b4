"""The round, and the mails that were sent about it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from samsyn.accounts.models import Tenanted
from samsyn.documents.models import Sourced
from samsyn.organisations.models import Person
from samsyn.plans.models import ActionPlan, Agreement, PlanVersion


class FollowUpRound(Sourced):
    """Omgång: the plan's measures as they stood at the opening, followed up for a period, due on a day."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(ActionPlan, on_delete=models.PROTECT, related_name="+")
    plan_version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)  # "Hösten 2022"
    period_from = models.DateField()
    period_to = models.DateField()
    opens_on = models.DateField()
    due_on = models.DateField()
    opened_by = models.CharField(max_length=80)  # actor
    opened_by_name = models.CharField(max_length=120)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.CharField(max_length=80, blank=True)
    closed_by_name = models.CharField(max_length=120, blank=True)
    imported = models.BooleanField(default=False)  # locked history from a document
    decided_on = models.DateField(null=True, blank=True)  # of imported history: the paper's day

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "plan", "title"], name="round_title"),
            models.UniqueConstraint(
                fields=["municipality", "plan"], condition=Q(closed_at__isnull=True), name="round_one_open"
            ),
            models.CheckConstraint(condition=Q(period_to__gte=F("period_from")), name="round_period"),
            models.CheckConstraint(condition=Q(due_on__gte=F("opens_on")), name="round_due"),
            models.CheckConstraint(
                condition=Q(imported=False) | Q(closed_at__isnull=False), name="round_imported"
            ),
        ]
        ordering: ClassVar = ["-period_to", "-id"]

    def __str__(self) -> str:
        return self.title


class RoundMail(Tenanted):
    """A mail about a round to a person: planned in the transaction that decides it, sent at most once.

    `sending` that stays means that the process stopped in the middle: nobody knows if it left, so it is not
    sent again.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"  # it surely did not leave; may be tried again
        NO_ADDRESS = "no_address"
        NOT_NEEDED = "not_needed"  # everything was handed in before it left

    round = models.ForeignKey(FollowUpRound, on_delete=models.PROTECT, related_name="mails")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")  # who gets it
    kind = models.CharField(
        max_length=30
    )  # "opening", "days_14", "days_3", "days_0", "asked_2022-10-17", "back_" and an event
    state = models.CharField(max_length=20, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    taken_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=80, blank=True)  # the exception's type, never its text

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "round", "person", "kind"], name="round_mail_once"
            ),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False)
                | (~Q(state="sent") & Q(sent_at__isnull=True)),
                name="round_mail_sent_at",
            ),
        ]
