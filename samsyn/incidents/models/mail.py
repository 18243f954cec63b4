"""Mails to those who have reported: each once, and who wants no digest."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Tenanted
from samsyn.organisations.models import Person


class ReporterMail(Tenanted):
    """A mail to someone who reported. `about` is the digest's ISO week ("2022-42") or the id of a question's event."""

    class Kind(models.TextChoices):
        DIGEST = "digest"
        QUESTION = "question"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    about = models.CharField(max_length=20)
    taken_at = models.DateTimeField(null=True, blank=True)  # a worker has it, or nobody knows how it went
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "person", "kind", "about"], name="reporter_mail_once"
            )
        ]


class NoDigest(Tenanted):
    """Someone who wants no digest."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "person"], name="no_digest_once")
        ]
