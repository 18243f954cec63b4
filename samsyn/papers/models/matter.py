"""Matters: what a committee takes up, under a registry number."""

from typing import ClassVar

from django.db import models

from samsyn.documents.models import Sourced


class Matter(Sourced):
    """Ärende. What an earlier paper said is kept as it was read."""

    class Kind(models.TextChoices):
        FOLLOW_UP = "follow_up"
        ACTION_PLAN = "action_plan"
        AGREEMENT = "agreement"
        PLEDGE = "pledge"
        OTHER = "other"

    registry_number = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=Kind)
    dated_on = models.DateField(null=True, blank=True)
    body = models.CharField(max_length=120, blank=True)
    officer = models.CharField(max_length=120, blank=True)
    proposed_decision = models.TextField(blank=True)
    decision_basis = models.JSONField(default=list, blank=True)
    attachments = models.JSONField(default=list, blank=True)
    distribution = models.JSONField(default=list, blank=True)
    child_perspective = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["municipality", "registry_number"])]

    def __str__(self) -> str:
        return self.title
