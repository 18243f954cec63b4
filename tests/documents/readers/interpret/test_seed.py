"""The founding document, where it is at hand: its facts, none of its sentences."""

import os
from pathlib import Path

import pytest

from samsyn.documents.readers.reading import Reading
from tests.documents.readers.interpret.building import read_text

_NAME = "trygghetsutskottet-2022-09-09.txt"


@pytest.fixture(scope="module")
def reading() -> Reading:
    root = Path(__file__).resolve().parents[4]
    folder = Path(os.environ.get("SAMSYN_SEED", root.parent / "shared" / "seed"))
    if not (folder / _NAME).is_file():
        pytest.skip("the founding document is not at hand: set SAMSYN_SEED to its folder")
    return read_text((folder / _NAME).read_text(encoding="utf-8"))


def test_two_matters_hold_the_annexed_documents(reading: Reading) -> None:
    assert [(m.registry_number, m.kind, m.date, m.body) for m in reading.matters] == [
        ("KS 21/0531", "follow_up", "2022-08-23", "Trygghetsutskottet"),
        ("KS 22/0091", "pledge", "2022-08-23", "Trygghetsutskottet"),
    ]
    assert [len(m.decision_basis) for m in reading.matters] == [2, 2]
    assert [m.distribution for m in reading.matters] == [["Lokalpolisområde Järfälla/Upplands-Bro"]] * 2


def test_four_areas_keep_their_measures_and_whole_follow_ups(reading: Reading) -> None:
    assert [(a.number, len(a.measures)) for a in reading.priority_areas] == [
        ("1", 7),
        ("2", 4),
        ("3", 8),
        ("4", 6),
    ]
    measures = [m for a in reading.priority_areas for m in a.measures]
    assert [m.number for m in measures[-2:]] == ["4:5", "3:6"]
    told = [text for m in measures for text in (m.text or "", m.follow_up or "")]
    assert [text for text in told if not text or "\t" in text or "<p>" in text or "---" in text] == []
    assert [text for text in told if text[-1] not in ".?"] == []


def test_agreement_and_pledge_are_dated(reading: Reading) -> None:
    agreement, pledge = reading.agreement, reading.pledge
    assert agreement and (agreement.registry_number, agreement.valid_from, agreement.valid_to, agreement.check_in) == (
        "KS 21/0531", "2022-01-01", "2023-12-31", "quarter",
    )  # fmt: skip
    assert len(agreement.parties) == 2
    assert pledge and (pledge.registry_number, pledge.valid_from, pledge.valid_to) == (
        "KS 22/0091",
        None,
        "2024-12-31",
    )


def test_eight_commitments_promise_what_they_promise(reading: Reading) -> None:
    assert [(c.minimum, c.per, c.by_date) for c in reading.commitments] == [
        (None, None, None),
        (1, "term", None),
        (2, "term", None),
        (1, "once", "2022-12-31"),
        (4, "period", None),
        (1, "school_year", None),
        (6, "year", None),
        (None, None, None),
    ]


def test_what_is_wrong_is_said(reading: Reading) -> None:
    codes = [anomaly.code for anomaly in reading.anomalies]
    assert {code: codes.count(code) for code in codes if code != "garbled-word"} == {
        "number-outside-area": 1,
        "starts-at-decision": 1,
        "date-disagreement": 2,
    }
    assert len(codes) <= 10
