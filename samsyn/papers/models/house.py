"""The house's form: what stands on every paper of a municipality."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Tenanted
from samsyn.documents.models import StoredFile
from samsyn.organisations.models import Person


class HouseForm(Tenanted):
    """Office, receiver, who signs, and the municipality's own Word template."""

    office = models.CharField(max_length=120, blank=True)
    unit = models.CharField(max_length=120, blank=True)
    receiver = models.CharField(max_length=120, blank=True)
    footer = models.CharField(max_length=200, blank=True)
    unit_head = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    director = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    template = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["municipality"], name="house_form_once")]
