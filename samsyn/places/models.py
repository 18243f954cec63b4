"""Places by name."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Tenanted


class Place(Tenanted):
    """A place people call by name: a square, a school, a district."""

    name = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["municipality", "name"], name="place_name")]

    def __str__(self) -> str:
        return self.name
