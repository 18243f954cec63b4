"""Organisations, units and persons: who can be responsible for something."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.models import Tenanted


class Organisation(Tenanted):
    """The municipality itself, the police, a housing company, an association."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("Municipality")
        POLICE = "police", _("Police")
        HOUSING = "housing", _("Housing company")
        SCHOOL = "school", _("School")
        GUARD = "guard", _("Guard firm")
        OTHER = "other", _("Other")

    # bound by the secrecy act (OSL); all others learn category, area and week unless more is given to them
    BOUND: ClassVar = frozenset({Kind.MUNICIPALITY, Kind.POLICE, Kind.SCHOOL})

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=Kind)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "name"], name="organisation_name")
        ]

    def __str__(self) -> str:
        return self.name


class Unit(Tenanted):
    """A part of an organisation: an office, a unit, a school."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="units")
    name = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "organisation", "name"], name="unit_name")
        ]

    def __str__(self) -> str:
        return self.name


class Person(Tenanted):
    """One who can own a measure or sign a paper, with or without an account. `title` is the role people know."""

    name = models.CharField(max_length=120)
    title = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="persons")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="persons"
    )
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "user"], name="person_once", condition=models.Q(user__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return self.name
