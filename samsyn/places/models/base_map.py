"""What lies under the map: nothing, tiles from a server, or one file with tiles."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.models import Tenanted


class BaseMap(Tenanted):
    """The municipality's base map. Without a row the map shows the areas alone."""

    class Kind(models.TextChoices):
        TILES = "tiles", _("Raster tiles from a map server")
        FILE = "file", _("A file with raster tiles (.pmtiles)")

    kind = models.CharField(max_length=10, choices=Kind)
    address = models.CharField(
        max_length=300
    )  # https://…/{z}/{x}/{y}.png, or the file's name under the map folder
    attribution = models.CharField(max_length=200, blank=True)
    max_zoom = models.PositiveSmallIntegerField(default=18)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["municipality"], name="base_map_once")]
