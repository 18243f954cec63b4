"""`samsyn read-daily` from the shell: JSON of exactly six keys, no Django, bad input one sentence and 2."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.incidents.daily.measured import DATA

ROOT = Path(__file__).parents[3]
REPORT = "Rapport fredag 14 oktober 2022\n\n1. 22.40 Misshandel på Korpstigen 25, ring Ebba Lindqvist.\n"


def samsyn(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, where Django can't be imported."""
    code = "import sys; sys.modules['django'] = None; from samsyn.config.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, "read-daily", *words],
        cwd=ROOT, env={"LC_ALL": "C"}, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_json_has_the_promised_keys(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_bytes(REPORT.encode("cp1252"))

    done = samsyn(str(tmp_path / "r.txt"), "--json", "--streets", str(DATA / "streets.list"))

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [
        {
            "time_from": "2022-10-14T22:40:00",
            "time_to": "2022-10-14T22:40:00",
            "place": "Korpstigen",
            "category": "violence_threat",
            "has_personal_data": True,
            "text": "22.40 Misshandel på Korpstigen 25, ring Ebba Lindqvist.",
        }
    ]


def test_without_json_it_is_read_by_people(tmp_path: Path) -> None:
    (tmp_path / "r.md").write_text(REPORT)

    assert samsyn(str(tmp_path / "r.md")).stdout == (
        "1. Bråk, våld eller hot, Korpstigen, 2022-10-14 22.40  (innehåller personuppgifter)\n"
        "   22.40 Misshandel på Korpstigen 25, ring Ebba Lindqvist.\n"
    )


def test_a_word_file_with_a_table(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("Dygnsrapport 2022-10-16")
    table = document.add_table(rows=2, cols=3)
    for row, words in zip(
        table.rows, (("Tid", "Plats", "Händelse"), ("13.05", "Bro", "Butiksrån")), strict=True
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.save(str(tmp_path / "r.docx"))

    found = json.loads(samsyn(str(tmp_path / "r.docx"), "--json").stdout)

    assert [(one["time_from"], one["place"], one["category"]) for one in found] == [
        ("2022-10-16T13:05:00", "Bro", "theft_burglary")
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["finns-inte.txt"], "Hittar ingen fil finns-inte.txt. Kontrollera sökvägen.\n"),
        (["."], " är en mapp"),
        (
            [str(DATA / "01-numbered.txt"), "--day", "i går"],
            "Dagen ska vara ett datum som 2022-10-15. Skriv om den.\n",
        ),
        (
            [str(DATA / "01-numbered.txt"), "--places", "nej.txt"],
            "Listan nej.txt går inte att läsa. Kontrollera sökvägen.\n",
        ),
    ],
)
def test_bad_input_is_one_sentence(words: list[str], sentence: str) -> None:
    done = samsyn(*words, "--json")

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert sentence in done.stderr
