"""Rows for the walk through every door (`tests/flow/test_doors.py`): each package's routes that take a row.

A package's file holds PLANTED: the route's name → a function that makes such a row in the municipality of the
viewer (the system) and returns the route's arguments. Routes that share a function share its row.
"""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from samsyn.accounts.viewer import Viewer

Planting = Callable[[Viewer], dict[str, Any]]


def all_planted() -> dict[str, Planting]:
    """Every package's plantings, by the route's name."""
    found: dict[str, Planting] = {}
    for module in iter_modules(__path__):
        found |= import_module(f"{__name__}.{module.name}").PLANTED
    return found
