"""Bad input gets one clear sentence, exit code 2 and nothing on stdout, within the limits of time and memory."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents.readers import bad_files

ROOT = Path(__file__).parents[3]
ENVIRONMENT = {"PATH": os.environ["PATH"], "LANG": "C", "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
LAUNCHER = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL, check=False)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
NOTHING_FOUND = (
    "Hittar varken ärende, åtgärdsplan eller medborgarlöfte i {name}. Kontrollera att filen är rätt."
)
DAMAGED = "{name} är skadad eller avklippt och går inte att öppna. Hämta filen på nytt eller spara om den."
TOO_LARGE = "{name} packas upp till mer än 40 MB och läses inte. Dela upp dokumentet eller ta bort bilder."
LOCKED = "{name} är skyddad med lösenord. Ta bort skyddet och försök igen."
EMPTY = "{name} är tom. Kontrollera att filen sparades och skicka den på nytt."
TOO_HEAVY = (
    "{name} är för stor eller invecklad för att läsas. Dela upp dokumentet och läs delarna var för sig."
)
NOT_PDF = "{name} är inte en PDF-fil, fast namnet slutar så. Kontrollera att det är rätt fil."
NOT_WORD = "{name} är inte ett Word-dokument, fast namnet slutar så. Kontrollera att det är rätt fil."
NOT_EXCEL = "{name} är inte en Excel-bok, fast namnet slutar så. Kontrollera att det är rätt fil."
NOT_TEXT = "{name} är inte en textfil, fast namnet slutar så. Kontrollera att det är rätt fil."

BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "tom.txt": (lambda: b"", EMPTY),
    "tom.docx": (lambda: b"", EMPTY),
    "bara-blanka.txt": (lambda: b" \n\n\t\n", EMPTY),
    "avklippt.docx": (lambda: bad_files.word_file("Plan " * 500)[:9000], DAMAGED),
    "avklippt.pdf": (lambda: bad_files.pdf_file(3, "Plan")[:700], DAMAGED),
    "text.pdf": (lambda: b"Insats 1:1", NOT_PDF),
    "text.docx": (lambda: b"Insats 1:1", NOT_WORD),
    "word.xlsx": (lambda: bad_files.word_file("Plan"), NOT_EXCEL),
    "word.txt": (lambda: bad_files.word_file("Plan"), NOT_TEXT),
    "bild.md": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), NOT_TEXT),
    "bomb.docx": (bad_files.bomb, TOO_LARGE),
    "ljugande-bomb.docx": (bad_files.lying_bomb, DAMAGED),
    "entiteter.docx": (
        bad_files.entity_bomb,
        "{name} innehåller XML-entiteter och läses inte. Spara om filen i Word eller Excel.",
    ),
    "djup.docx": (
        lambda: bad_files.nested_tables(3000),
        "{name} är skadad: tabeller ligger i varandra för djupt. Spara om dokumentet.",
    ),
    "minne.docx": (lambda: bad_files.many_paragraphs(6_000_000), TOO_HEAVY),
    "hemlig.pdf": (bad_files.locked_pdf, LOCKED),
    "hemlig.docx": (lambda: bad_files.old_office(encrypted=True), LOCKED),
    "gammal.docx": (
        lambda: bad_files.old_office(encrypted=False),
        "{name} är sparad i Offices gamla format. Öppna den och spara om den som .docx.",
    ),
    "annat.txt": (lambda: "Recept på kanelbullar.\n".encode(), NOTHING_FOUND),
    "annat.docx": (lambda: bad_files.word_file("Recept på kanelbullar."), NOTHING_FOUND),
    "annat.pdf": (lambda: bad_files.pdf_file(300, "Degen ska vila en timme. " * 3), NOTHING_FOUND),
    "foto.jpg": (
        lambda: b"\xff\xd8\xff",
        "Samsyn läser .txt, .md, .docx, .pdf och .xlsx, inte {name}. Spara om filen som någon av dem.",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_one_sentence(name: str, tmp_path: Path) -> None:
    content, sentence = BAD[name]
    (tmp_path / name).write_bytes(content())

    done = _read(tmp_path / name)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence.format(name=name) + "\n")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "mapp.txt").mkdir()

    assert _read(tmp_path / "borta.txt").stderr == "Hittar ingen fil borta.txt. Kontrollera sökvägen.\n"
    assert _read(tmp_path / "mapp.txt").stderr == "mapp.txt är en mapp. Ange en fil i den.\n"


def test_a_pipe_without_a_writer_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rör.txt")

    assert _read(tmp_path / "rör.txt").stderr == "rör.txt är inte en vanlig fil. Ange en fil.\n"


def test_a_module_lying_where_the_command_is_run_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('taken over')")
    (tmp_path / "annat.txt").write_text("Recept på kanelbullar.")

    assert _read(Path("annat.txt"), folder=tmp_path).stderr == NOTHING_FOUND.format(name="annat.txt") + "\n"


def test_three_hundred_pages_of_something_else_stay_within_five_hundred_megabytes(tmp_path: Path) -> None:
    (tmp_path / "annat.pdf").write_bytes(bad_files.pdf_file(300, "Om insatser och åtgärder i köket. " * 2))

    # by a small process of its own: a child's peak counts what its parent held when it was made
    launched = subprocess.run(
        [sys.executable, "-c", LAUNCHER, *_command(tmp_path / "annat.pdf")],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        cwd=ROOT,
        check=True,
    )
    code, kilobytes = launched.stdout.split()

    assert int(code) == 2
    assert int(kilobytes) * 1024 < 500_000_000


def _command(path: Path) -> list[str]:
    return [sys.executable, "-P", "-m", "samsyn.config.cli", "read", str(path), "--json"]


def _read(path: Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(path),
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
        cwd=folder,
        timeout=30,
        check=False,
    )
