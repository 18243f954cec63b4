"""What a municipality begins with: categories and sources."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.incidents.models import Category, CategoryVersion, Source
from samsyn.incidents.rules.categories import DEFAULTS
from samsyn.incidents.rules.sources import DEFAULT_SOURCES


@transaction.atomic
def found_categories(*, by: Viewer) -> None:
    """The default categories, those that are not there yet."""
    by.require("incidents.manage")
    there = set(Category.objects.filter(municipality_id=by.municipality_id).values_list("code", flat=True))
    for position, default in enumerate(DEFAULTS):
        if default.code in there:
            continue
        row = Category.objects.create(
            municipality_id=by.municipality_id,
            code=default.code,
            name=default.name,
            icon=default.icon,
            position=position,
            is_acute=default.is_acute,
            is_duty=default.is_duty,
        )
        CategoryVersion.objects.create(
            municipality_id=by.municipality_id, category=row, name=default.name, starts_on=today()
        )
    record(by, "incidents.found_categories")


@transaction.atomic
def found_sources(*, by: Viewer) -> None:
    """The default sources, those that are not there yet."""
    by.require("incidents.manage")
    for default in DEFAULT_SOURCES:
        Source.objects.get_or_create(
            municipality_id=by.municipality_id,
            code=default.code,
            defaults={"name": default.name, "kind": default.kind, "audience": default.audience},
        )
    record(by, "incidents.found_sources")
