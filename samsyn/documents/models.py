"""Documents that rows came from, and files that are kept."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Tenanted


class SourceDocument(Tenanted):
    """A document that was read: its name and hash, not its bytes."""

    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "sha256", "name"], name="source_document_once")
        ]

    def __str__(self) -> str:
        return self.name


class Sourced(Tenanted):
    """A row that may have come from a document: which, and where in it (`{"page": 3, "line": 12}`)."""

    source = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    source_where = models.JSONField(null=True, blank=True)

    class Meta:
        abstract = True


class StoredFile(Tenanted):
    """A file's bytes with their SHA-256: an attachment, or an approved paper as the record."""

    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.name
