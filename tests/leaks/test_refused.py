"""What is refused is nowhere afterwards, whichever way it came: no statement, row, job, file, line or mail holds it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core import mail
from pytest_django.fixtures import Settings

from tests.cast import Actor
from tests.leaks.looking import Heard, files, listening, tables, where
from tests.leaks.stage import Stage
from tests.leaks.ways_in import WAYS

# what is planted, and what of it tells it in whatever form it was left
PLANTED = {
    "19890117-9807": ("19890117", "890117-9807", "8901179807"),
    "0701-740658": ("740658",),
    "planterad@example.se": ("planterad",),
    "@planterad_157": ("planterad",),
    "PLT19K": ("plt19k",),
}
NEEDLES = sorted({needle for needles in PLANTED.values() for needle in needles})
HARMLESS = "Trappuppgången vid gungorna"


@pytest.fixture
def stage(coordinator: Actor, guard: Actor, tmp_path: Path, settings: Settings) -> Iterator[Stage]:
    """Everyone who can write, and a disk of their own."""
    settings.VAR = tmp_path / "var"
    settings.MEDIA_ROOT = settings.VAR / "files"
    settings.VAR.mkdir()
    (tmp_path / "own").mkdir()
    return Stage(coordinator, guard, tmp_path / "own")


def left(heard: Heard, stage: Stage, *needles: str) -> list[str]:
    """Where they are to be found afterwards."""
    mails = [("mail", str(message.message())) for message in mail.outbox]
    statements = [("a statement", "\n".join(heard.statements)), ("the log", "\n".join(heard.lines))]
    on_disk = [(f"the file {name}", text) for name, text in files(stage.folder.parent / "var").items()]
    return where(needles, [*statements, *mails, *on_disk, *tables().items()])


def test_nothing_that_is_refused_is_left_anywhere(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    found = {}
    for door, ways in WAYS.items():
        for field, send in ways:
            with listening() as heard:
                for words in PLANTED:
                    send(stage, words)
            printed = where(NEEDLES, [("the terminal", "".join(capsys.readouterr()))])
            places = left(heard, stage, *NEEDLES) + printed
            if places:
                found[f"{door}: {field}"] = places
    assert found == {}
