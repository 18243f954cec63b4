"""Tokens of other systems."""

from typing import ClassVar

from django.db import models

from samsyn.accounts.models import Tenanted
from samsyn.api.wording import SCOPE_WORDS
from samsyn.incidents.models import ReportingUnit, Source


class ApiToken(Tenanted):
    """An integration's token: what it may, for which source it reports, how often. Only the token's hash is stored."""

    name = models.CharField(max_length=120)
    token_hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)  # codes in api.rules.SCOPES
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(ReportingUnit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    per_minute = models.PositiveIntegerField(default=600)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "name"], name="api_token_name")
        ]

    @property
    def scope_words(self) -> list[str]:
        """What it may, in plain words."""
        return [str(SCOPE_WORDS[scope]) for scope in self.scopes if scope in SCOPE_WORDS]
