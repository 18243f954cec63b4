"""`samsyn prepare`: database, catalogue and static files made ready; nothing is done that is done already."""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path

HELP = "Gör databas, språk och statiska filer klara (efter installation och uppgradering)."
PACKAGES = Path(__file__).resolve().parent.parent


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None."""


def run(arguments: argparse.Namespace) -> int:
    """Migrate, make the cache table, compile the catalogue and collect static files."""
    from django.core.management import call_command

    from samsyn.config.catalogue import compile_all

    compile_all()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    sys.stdout.write("Databasen, språket och de statiska filerna är klara.\n")
    return 0


def fingerprint(packages: Path = PACKAGES) -> dict[str, str]:
    """What `prepare` depends on: the hash of each migration, and one of all the rest together."""
    migrations = sorted(packages.glob("*/migrations/0*.py"))
    rest = sorted(
        [*packages.glob("*/locale/**/*.po"), *packages.glob("*/static/**/*"), *packages.glob("demo/**/*.py")]
    )
    prints = {path.relative_to(packages).as_posix(): _hash([path]) for path in migrations}
    return {**prints, "rest": _hash(path for path in rest if path.is_file())}


def rewritten(before: dict[str, str], now: dict[str, str]) -> bool:
    """Whether a migration that has been run is no longer the same, so that the database can't be carried on."""
    return any(now.get(name) != print_ for name, print_ in before.items() if name != "rest")


def read_stamp(file: Path) -> dict[str, str]:
    """The fingerprint of last time, empty where there is none."""
    stamp: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return stamp


def _hash(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
