"""`samsyn methods effect`: an interrupted series, a comparison with other areas, and displacement."""

import argparse
from dataclasses import fields
from typing import Any

import numpy as np

from samsyn.methods.cli.columns import Columns, Floats, WrongFile
from samsyn.methods.cli.method import Method, Rows, one_of, plain

PARTS = ("treated", "around", "control", "around_control")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which design, from when, and its settings."""
    designs = ["interrupted", "compared", "displaced"]
    parser.add_argument("--by", default="interrupted", choices=designs, help="upplägg")
    parser.add_argument("--change", type=int, help="första raden efter förändringen, räknat från 0")
    parser.add_argument("--law", default="quasi", choices=["poisson", "quasi", "negative_binomial"])
    parser.add_argument("--errors", default="newey_west", choices=["model", "robust", "newey_west"])
    parser.add_argument("--lags", type=int, default=12, help="steg i Newey–West")
    parser.add_argument("--treated", default="treated", help="kolumnen för området med insatsen")
    parser.add_argument("--confidence", type=float, default=0.95, help="säkerhet")


def answer(columns: Columns, given: argparse.Namespace) -> Rows:
    """The estimate with its interval and verdict, then what it is made of."""
    designs = {"interrupted": _interrupted, "compared": _compared, "displaced": _displaced}
    return designs[given.by](columns, given)


def _change(given: argparse.Namespace) -> int:
    if given.change is None:
        raise WrongFile("Säg med --change vilken rad som är den första efter förändringen, räknat från 0.")
    return int(given.change)


def _interrupted(columns: Columns, given: argparse.Namespace) -> Rows:
    from samsyn.methods import effect

    found = effect.interrupted(
        columns.numbers("count"),
        change=_change(given),
        season=columns.texts("season") if "season" in columns else None,
        law=given.law,
        errors=given.errors,
        lags=given.lags,
    )
    terms = zip(found.names, found.estimates, found.errors, strict=True)
    head = {name: plain(getattr(found, name)) for name in ("ratio", "low", "high", "p_value", "dispersion")}
    return [
        {**head, **_said(found)},
        *({"term": name, "estimate": float(value), "error": float(error)} for name, value, error in terms),
    ]


def _compared(columns: Columns, given: argparse.Namespace) -> Rows:
    """Columns: one for the treated area, every other one but date and day an area to compare with."""
    from samsyn.methods import effect

    others = [name for name in columns.names if name not in (given.treated, "date", "day", "week")]
    if not others:
        raise WrongFile("Filen behöver en kolumn för varje område att jämföra med.")
    found = effect.difference_in_differences(
        columns.numbers(given.treated),
        np.array([columns.numbers(name) for name in others]),
        change=_change(given),
        confidence=given.confidence,
    )
    head = {name: plain(getattr(found, name)) for name in ("ratio", "low", "high", "p_value", "error")}
    placebos = zip(others, found.placebos, strict=True)
    return [{**head, **_said(found)}, *({"area": name, "placebo": float(value)} for name, value in placebos)]


def _displaced(columns: Columns, given: argparse.Namespace) -> Rows:
    """Columns area (treated, around, control, around_control), before and after: a row each."""
    from samsyn.methods import effect

    counts = _pairs(columns)
    if not {"treated", "control"} <= counts.keys():
        raise WrongFile("Filen behöver rader för treated och control i kolumnen area.")
    rows: Rows = []
    if "around" in counts:
        quotient = effect.displacement_quotient(counts["treated"], counts["around"], counts["control"])
        rows.append({"measure": "displacement_quotient", **_plainly(quotient)})
    pairs = [counts.get(part, (0.0, 0.0)) for part in ("treated", "control", "around", "around_control")]
    difference = effect.displacement_difference(*pairs, confidence=given.confidence)
    relative = effect.relative_effect(counts["treated"], counts["control"], confidence=given.confidence)
    rows.append({"measure": "displacement_difference", **_plainly(difference)})
    return [*rows, {"measure": "relative_effect", **_plainly(relative)}]


def _pairs(columns: Columns) -> dict[str, tuple[float, float]]:
    before: Floats = columns.numbers("before")
    after: Floats = columns.numbers("after")
    parts = [one_of(text, PARTS, "area") for text in columns.texts("area")]
    return {part: (float(b), float(a)) for part, b, a in zip(parts, before, after, strict=True)}


def _plainly(found: Any) -> dict[str, Any]:
    names = [field.name for field in fields(found) if field.name != "verdict"]
    return {**{name: plain(getattr(found, name)) for name in names}, **_said(found)}


def _said(found: Any) -> dict[str, str]:
    return {"verdict": found.verdict.word, "why": found.verdict.why}


METHOD = Method(
    "Ändrades nivån, och mer än på andra håll?",
    "count och kanske season; eller en kolumn per område; eller area, before och after",
    add_options,
    answer,
)
