"""Statistics of reported incidents, usable alone: `import samsyn.methods`. No Django, no clock, no files but those
given.

`alarms`, `scan`, `near_repeat`, `density`, `effect`, `proportions` and `forecast` are loaded on first use.
"""

from importlib import import_module
from types import ModuleType

PARTS = ("alarms", "density", "effect", "forecast", "near_repeat", "proportions", "scan")


def __getattr__(name: str) -> ModuleType:
    if name in PARTS:
        return import_module(f"samsyn.methods.{name}")
    raise AttributeError(f"module 'samsyn.methods' has no attribute '{name}'")
