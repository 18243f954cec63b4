"""Where reports come from, and who may read their words."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.models import Tenanted


class Source(Tenanted):
    """A source. Kinds are never added together without saying so; `audience` is what its new incidents get."""

    class Kind(models.TextChoices):
        STAFF = "staff", _("Personnel")
        POLICE = "police", _("Police")
        RESIDENT = "resident", _("Residents")
        OTHER = "other", _("Other system")

    class Audience(models.IntegerChoices):
        AUTHORITIES = 1, _("Authorities only")
        GROUP = 2, _("The area group")
        ALL = 3, _("All who report")

    code = models.SlugField(max_length=40)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, choices=Kind)
    audience = models.PositiveSmallIntegerField(choices=Audience, default=Audience.GROUP)
    retired_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["municipality", "code"], name="source_code")]

    def __str__(self) -> str:
        return self.name
