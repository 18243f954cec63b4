"""`samsyn guard` from the shell: an entry for every line, no Django, one sentence where it can't."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PHONE = {"start": 9, "end": 22, "kind": "phone", "severity": "block"}


def samsyn(*words: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """The command, with no settings and no database to find."""
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "samsyn.config.cli", "guard", *words],
        input=given,
        env=env,
        cwd="/",
        capture_output=True,
        check=False,
    )


def told(*words: str, given: bytes = b"") -> list[dict[str, Any]]:
    """What it prints."""
    done = samsyn(*words, given=given)
    assert (done.returncode, done.stderr) == (0, b"")
    entries: list[dict[str, Any]] = json.loads(done.stdout)
    return entries


def test_every_line_has_an_entry_the_empty_ones_too(tmp_path: Path) -> None:
    (tmp_path / "rapport.txt").write_text(
        "Rutan är krossad.\n\nVittne: \t070-174 06 58\r\nKlart.\n", encoding="utf-8", newline=""
    )
    assert told(str(tmp_path / "rapport.txt")) == [
        {"line": 1, "spans": []},
        {"line": 2, "spans": []},
        {"line": 3, "spans": [PHONE]},
        {"line": 4, "spans": []},
    ]


def test_lines_are_those_of_a_text_editor() -> None:
    odd = "ett\u2028två\x0cåtta\x85tre\x0bfyra\rfem\nVittne: \t070-174 06 58"
    assert told(given=odd.encode()) == [{"line": 1, "spans": []}, {"line": 2, "spans": [PHONE]}]


def test_nothing_is_no_lines_and_a_mark_of_byte_order_is_no_letter() -> None:
    assert told(given=b"") == []
    assert told(given=b"\xef\xbb\xbfVittne:  070-174 06 58") == [{"line": 1, "spans": [PHONE]}]


def test_names_in_the_lists_are_left_alone(tmp_path: Path) -> None:
    text = "Bråk vid Leila Rezaei och hos Tindra.".encode()
    (tmp_path / "platser.txt").write_text("leila rezaei\n", encoding="utf-8")
    (tmp_path / "firmor.txt").write_text("\ufeffTindra\r\n", encoding="utf-8")
    alone = told(
        "--places", str(tmp_path / "platser.txt"), "--organisations", str(tmp_path / "firmor.txt"), given=text
    )
    assert [span["kind"] for span in told(given=text)[0]["spans"]] == ["name", "name"]
    assert alone == [{"line": 1, "spans": []}]


@pytest.mark.parametrize(
    ("words", "given", "sentence"),
    [
        (["saknas.txt"], b"", "Hittar ingen fil saknas.txt. Kontrollera sökvägen.\n"),
        (["/"], b"", " är en mapp. Ange en fil i den.\n"),
        ([], b"\xff\xfe\x00", "Texten är inte i UTF-8. Spara om den så och försök igen.\n"),
        (["--places", "saknas.txt"], b"hej", "Hittar ingen fil saknas.txt. Kontrollera sökvägen.\n"),
    ],
)
def test_what_cannot_be_read_gets_one_sentence(words: list[str], given: bytes, sentence: str) -> None:
    done = samsyn(*words, given=given)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().endswith(sentence)
    assert done.stderr.count(b"\n") == 1


def test_neither_django_nor_the_phone_library_is_loaded_for_a_text_without_digits() -> None:
    code = (
        "import io, sys; from samsyn.config.cli import main; sys.stdin = io.TextIOWrapper(io.BytesIO(b'hej')); "
        "main(['guard']);"
        "print([name for name in ('django', 'phonenumbers', 'sklearn') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True)
    assert done.stdout == '[{"line": 1, "spans": []}]\n[]\n'
