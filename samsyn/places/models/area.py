"""Areas as a tree; their borders are versions, since borders move."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.models import Tenanted


class Area(Tenanted):
    """An area of the municipality. `name` and `parent` are those of the version that holds today."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("The whole municipality")
        GROUP = "group", _("Area of an area group")
        DISTRICT = "district", _("District")
        DESO = "deso", _("Statistical area (DeSO)")

    kind = models.CharField(max_length=20, choices=Kind)
    code = models.CharField(max_length=40, blank=True)  # what an outside register calls it, "0139A0010"
    name = models.CharField(max_length=120)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    retired_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "kind", "name"],
                name="area_name",
                condition=Q(retired_on__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.name


class AreaVersion(Tenanted):
    """An area's name and borders, [starts_on, ends_on). `geometry` is a GeoJSON polygon in SWEREF 99 TM."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="versions")
    name = models.CharField(max_length=120)
    parent = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    geometry = models.JSONField(null=True, blank=True)  # null: known by name only
    west = models.IntegerField(null=True, blank=True)  # the bounding box, whole metres
    south = models.IntegerField(null=True, blank=True)
    east = models.IntegerField(null=True, blank=True)
    north = models.IntegerField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "area"], name="area_version_now", condition=Q(ends_on__isnull=True)
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")), name="area_version_dates"
            ),
        ]


class VulnerableAreaClassification(Tenanted):
    """What an outside report calls an area, such as NOA's list of vulnerable areas. Never public."""

    class Level(models.TextChoices):
        VULNERABLE = "vulnerable", _("Vulnerable area")
        RISK = "risk", _("Risk area")
        ESPECIALLY = "especially", _("Especially vulnerable area")

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="classifications")
    level = models.CharField(max_length=20, choices=Level)
    report = models.CharField(max_length=200)  # the report's name and year
    name_there = models.CharField(max_length=120)  # what that report calls the area
    source = models.CharField(max_length=300, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "area", "report"], name="classification_once"),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")), name="classification_dates"
            ),
        ]
