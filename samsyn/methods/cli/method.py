"""What a method of the command is: its columns, its choices, its answer as rows that JSON can hold."""

import argparse
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from samsyn.methods.cli.columns import Columns, WrongFile

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Method:
    """What `samsyn methods` offers under a name."""

    help: str
    columns: str
    add_options: Callable[[argparse.ArgumentParser], None]
    answer: Callable[[Columns, argparse.Namespace], Rows]


def edges(text: str) -> Sequence[float]:
    """Numbers with commas between, "inf" for endless."""
    return [float(part) for part in text.split(",")]


def plain(value: Any) -> Any:
    """A plain value that JSON can hold: no number is None, endless is text."""
    if isinstance(value, str) or value is None:
        return value
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, bool | int):
        return value
    if math.isnan(value):
        return None
    return value if math.isfinite(value) else "inf"


def one_of(given: str, choices: Sequence[str], option: str) -> str:
    """The choice; raises WrongFile with those there are."""
    if given not in choices:
        raise WrongFile(f"{option} ska vara {' eller '.join(choices)}, inte {given}.")
    return given
