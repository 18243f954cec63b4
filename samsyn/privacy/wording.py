"""Refusals of privacy as sentences; none yet."""

from django.utils.functional import Promise

SENTENCES: dict[str, Promise] = {}
