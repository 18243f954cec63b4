"""What was seen, as a tree of categories; history keeps what each was called."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from samsyn.accounts.models import Tenanted


class Category(Tenanted):
    """A category. `code` never changes; `name` is that of the version that holds today."""

    code = models.SlugField(max_length=40)
    name = models.CharField(max_length=80)
    icon = models.CharField(max_length=30, default="other")  # of ui's sprite
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    position = models.PositiveSmallIntegerField(default=0)
    is_acute = models.BooleanField(default=False)  # going on now: the form shows 112
    is_duty = models.BooleanField(default=False)  # worry for a child: the form shows the duty to notify
    is_private = models.BooleanField(
        default=False
    )  # no point, no hot spot: violence in close relations, shelters
    retired_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "code"], name="category_code")
        ]

    def __str__(self) -> str:
        return self.name


class CategoryVersion(Tenanted):
    """What a category was called, [starts_on, ends_on)."""

    category = models.ForeignKey(Category, on_delete=models.CASCADE, related_name="versions")
    name = models.CharField(max_length=80)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "category"],
                name="category_version_now",
                condition=Q(ends_on__isnull=True),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")),
                name="category_version_dates",
            ),
        ]
