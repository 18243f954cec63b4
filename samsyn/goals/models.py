"""Goals: an indicator with a wanted direction, or a deliverable with milestones."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from samsyn.accounts.models import Tenanted


class Goal(Tenanted):
    """What a measure or a problem aims at. Never edited: a changed goal is a new row."""

    class Kind(models.TextChoices):
        INDICATOR = "indicator"
        DELIVERABLE = "deliverable"

    class Direction(models.TextChoices):
        UP = "up"
        DOWN = "down"
        NEITHER = "neither"

    kind = models.CharField(max_length=20, choices=Kind)
    text = models.CharField(max_length=300)  # the indicator's name, or the thing to deliver
    measured_in = models.CharField(max_length=40, blank=True)  # "procent", "tillfällen per år"
    direction = models.CharField(max_length=10, choices=Direction, blank=True)
    baseline = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    baseline_on = models.DateField(null=True, blank=True)
    target = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    target_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind="deliverable", direction="")
                | Q(kind="indicator", direction__in=["up", "down", "neither"]),
                name="goal_direction",
            )
        ]

    def __str__(self) -> str:
        return self.text


class Milestone(Tenanted):
    """A step on the way to a deliverable."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="milestones")
    text = models.CharField(max_length=200)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "goal", "position"], name="milestone_position")
        ]
        ordering: ClassVar = ["position"]
