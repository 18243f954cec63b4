"""Rule 1 for tables: a foreign key points down the layers, and every table has its word in the glossary."""

import re
from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db import models

from tests.architecture.layers import DEPTH
from tests.architecture.tree import ROOT, package_of

GLOSSARY = ROOT / "docs" / "glossary.md"
OURS = [model for model in apps.get_models() if model.__module__.startswith("samsyn.")]


def keys_upwards(tables: Iterable[type[models.Model]]) -> Iterator[str]:
    """Foreign keys into a package above, or beside."""
    for model in tables:
        here = package_of(model.__module__)
        for field in model._meta.concrete_fields:
            there = package_of(field.related_model.__module__) if field.is_relation else here
            if there and there != here and DEPTH[there] <= DEPTH[here]:
                yield f"{model.__name__}.{field.name} points up into {there}"


def unexplained(names: Iterable[str], glossary: str) -> list[str]:
    """Names that stand in no row of the glossary's tables."""
    explained = set(
        re.findall(r"\b[A-Z]\w+\b", "\n".join(line for line in glossary.splitlines() if line.startswith("|")))
    )
    return sorted(set(names) - explained)


def test_foreign_keys_point_down() -> None:
    assert list(keys_upwards(OURS)) == []


def test_a_key_that_points_up_is_found() -> None:
    class Goal(models.Model):
        """A goal that knows its measure."""

        measure = models.ForeignKey("plans.Measure", on_delete=models.CASCADE)

        class Meta:
            app_label = "planted"

    Goal.__module__ = "samsyn.goals.models"
    try:
        assert list(keys_upwards([Goal])) == ["Goal.measure points up into plans"]
    finally:
        apps.all_models.pop("planted")
        apps.clear_cache()


def test_many_to_many_has_a_table_of_its_own_name() -> None:
    # a hidden table would have no municipality
    hidden = [
        field
        for model in OURS
        for field in model._meta.many_to_many
        if (table := field.remote_field.through) is None or table._meta.auto_created
    ]
    assert hidden == []


def test_every_table_has_its_word() -> None:
    assert unexplained((model.__name__ for model in OURS), GLOSSARY.read_text(encoding="utf-8")) == []


def test_a_table_without_a_word_is_found() -> None:
    assert unexplained(["Measure", "Gadget"], "| insats | Measure |\n\nGadget is only mentioned.\n") == [
        "Gadget"
    ]
