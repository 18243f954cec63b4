"""The log: who did which verb to which row, with field names but never values; and its seals."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Municipality
from samsyn.base.dates import now
from samsyn.base.ids import new_uid


class AuditEntry(models.Model):
    """One act. Written in the act's own transaction, never changed."""

    uid = models.UUIDField(default=new_uid, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    actor = models.CharField(max_length=80)  # "user:7", "person:12", "system:reminders"
    verb = models.CharField(max_length=80)  # "plans.add_measure"
    object_type = models.CharField(max_length=80)  # "plans.measure"
    object_id = models.BigIntegerField(null=True)
    fields = models.JSONField(default=list)  # names only

    append_only: ClassVar = True  # the database refuses UPDATE and DELETE (see accounts.triggers)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["municipality", "object_type", "object_id"])]


class AuditSeal(models.Model):
    """A link of the chain: the hash of an entry and of the seal before it."""

    position = models.BigIntegerField(unique=True)  # 1, 2, 3 … without gaps, in the order of sealing
    entry = models.OneToOneField(AuditEntry, on_delete=models.PROTECT, related_name="seal")
    hash = models.CharField(max_length=64)
    sealed_at = models.DateTimeField(default=now)

    append_only: ClassVar = True
