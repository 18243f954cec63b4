"""What other programs answered on known data; see the folder's own README."""

import csv
import os
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
Rows = list[dict[str, str]]


def rows(name: str) -> Rows:
    """The lines of a reference file, by column; skips the test, saying so, where the folder is not at hand."""
    folder = Path(os.environ.get("SAMSYN_REFERENCE", ROOT.parent / "shared" / "reference"))
    if not folder.is_dir():
        pytest.skip("the reference answers are not at hand: set SAMSYN_REFERENCE to their folder")
    with (folder / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def column(found: Rows, name: str) -> npt.NDArray[np.float64]:
    """A column of numbers; NA is NaN."""
    return np.array([float("nan") if row[name] == "NA" else float(row[name]) for row in found])


def agree(found: npt.ArrayLike, expected: npt.ArrayLike, relative: float) -> None:
    """Both have the same gaps, and numbers within `relative` of each other (exactly the same zeros)."""
    np.testing.assert_allclose(
        np.asarray(found, np.float64),
        np.asarray(expected, np.float64),
        rtol=relative,
        atol=1e-12,
        equal_nan=True,
    )
