"""What is refused is nowhere afterwards, whichever way it came: no statement, row, job, file, line or mail holds it."""

import logging
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import transaction
from pytest_django.fixtures import Settings

from samsyn.base.remembered import forget_all
from samsyn.incidents.models import Incident
from tests.cast import Actor
from tests.leaks.looking import Heard, files, listening, tables, where
from tests.leaks.stage import Stage
from tests.leaks.ways_in import ALLOWED, NEVER_KEPT, WAYS, Way

# what is planted, and what of it tells it in whatever form it was left
PLANTED = {
    "19890117-9807": ("19890117", "890117-9807", "8901179807"),
    "0701-740658": ("740658",),
    "spanarn@example.se": ("spanarn",),
    "@kvarterskung_157": ("kvarterskung",),
    "PLT19K": ("plt19k",),
}
NEEDLES = sorted({needle for needles in PLANTED.values() for needle in needles})
HARMLESS, TOLD_BY = "Trappuppgången vid gungorna", "gung"


@pytest.fixture
def stage(coordinator: Actor, guard: Actor, tmp_path: Path, settings: Settings) -> Iterator[Stage]:
    """Everyone who can write, and a disk of their own."""
    settings.VAR = tmp_path / "var"
    settings.MEDIA_ROOT = settings.VAR / "files"
    settings.VAR.mkdir()
    (tmp_path / "own").mkdir()
    yield Stage(coordinator, guard, tmp_path / "own")


def left(heard: Heard, stage: Stage, *needles: str) -> list[str]:
    """Where they are to be found afterwards."""
    mails = [("mail", str(message.message())) for message in mail.outbox]
    statements = [("a statement", "\n".join(heard.statements)), ("the log", "\n".join(heard.lines))]
    on_disk = [(f"the file {name}", text) for name, text in files(stage.folder.parent / "var").items()]
    return where(needles, [*statements, *mails, *on_disk, *tables().items()])


@contextmanager
def taken_back(stage: Stage) -> Iterator[None]:
    """Whatever is left in the database and on disk goes again, so that the next way is tried on a clean house."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    shutil.rmtree(stage.folder.parent / "var")
    (stage.folder.parent / "var").mkdir()
    mail.outbox.clear()
    forget_all()


def tried(stage: Stage, send: Way, words: Iterable[str], needles: Iterable[str]) -> list[str]:
    """Send the words by this way; where they are to be found."""
    with taken_back(stage):
        with listening() as heard:
            for one in words:
                send(stage, one)
        return left(heard, stage, *needles)


def test_nothing_that_is_refused_is_left_anywhere(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    found = {}
    for nth, (name, send) in enumerate(every_way()):
        allowed = ALLOWED.get(name, ())
        words = [word for word in PLANTED if word not in allowed]
        needles = sorted({needle for word in words for needle in PLANTED[word]})
        # all of them at once, and by turns one alone: each alone by every way would take a minute
        places = tried(stage, send, [" ".join(words), words[nth % len(words)]], needles)
        places += where(needles, [("the terminal", "".join(capsys.readouterr()))])
        if places:
            found[name] = places
    assert found == {}


def test_what_is_not_refused_comes_in_by_every_way(stage: Stage) -> None:
    """Else the test above would try doors that are shut: the search finds what is there."""
    silent = {name for name, send in every_way() if not tried(stage, send, [HARMLESS], [TOLD_BY])}
    assert silent == NEVER_KEPT


@pytest.mark.parametrize(
    "place", ["a statement", "the log", "mail", "the file left.txt", "django_session", "cache"]
)
def test_the_search_finds_what_is_planted(stage: Stage, place: str) -> None:
    """Each place has a leak of its own, as it is stored there: in a session it is packed."""
    planted = "Rutan vid 19890117-9807"
    with listening() as heard:
        if place == "a statement":
            Incident.objects.filter(text=planted).first()
        if place == "the log":
            logging.getLogger("samsyn.incidents").debug("kept %s", planted)
    if place == "mail":
        mail.send_mail("Hej", planted, "a@example.test", ["b@example.test"])
    if place == "the file left.txt":
        (stage.folder.parent / "var" / "left.txt").write_text(planted, "utf-8")
    if place == "django_session":
        session = stage.office.session
        session["typed"] = planted
        session.save()
    if place == "cache":
        cache.set("typed", planted)
    assert left(heard, stage, *NEEDLES) == [place]


def every_way() -> list[tuple[str, Way]]:
    """The ways with their names."""
    return [(f"{door}: {field}", send) for door, ways in WAYS.items() for field, send in ways]
