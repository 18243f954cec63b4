"""What was learnt of a municipality's own accepted reports: how words speak for categories, as plain numbers."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Tenanted
from samsyn.base.dates import now


class LearnedCategories(Tenanted):
    """The newest lesson. `weights` are 32-bit floats, a row a category; no text can be read from them."""

    codes = models.JSONField()
    weights = models.BinaryField()
    reviewed = models.PositiveIntegerField()  # incidents that it was learnt from
    tried = models.PositiveIntegerField()  # of those kept apart and proposed for
    right = models.PositiveIntegerField()  # of those tried
    rules_right = models.PositiveIntegerField()  # by the rules alone
    trained_at = models.DateTimeField(default=now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["municipality"], name="learned_once")]
