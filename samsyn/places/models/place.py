"""Places people call by name, and streets."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Tenanted
from samsyn.places.models.area import Area


class Place(Tenanted):
    """A place people call by name. `x` east and `y` north in SWEREF 99 TM, metres."""

    name = models.CharField(max_length=120)
    aliases = models.JSONField(default=list, blank=True)  # other names people use
    x = models.IntegerField(null=True, blank=True)
    y = models.IntegerField(null=True, blank=True)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="places")
    is_home = models.BooleanField(default=False)  # where people live: never a point, a block at finest
    retired_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["municipality", "name"], name="place_name")]

    def __str__(self) -> str:
        return self.name


class Street(Tenanted):
    """A street by name, with a middle point and its line where they are known (SWEREF 99 TM, metres)."""

    name = models.CharField(max_length=120)
    x = models.IntegerField(null=True, blank=True)
    y = models.IntegerField(null=True, blank=True)
    line = models.JSONField(null=True, blank=True)  # GeoJSON LineString or MultiLineString
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="streets")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["municipality", "name"], name="street_name")]

    def __str__(self) -> str:
        return self.name
