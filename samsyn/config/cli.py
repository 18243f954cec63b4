"""The command `samsyn`: runs the module of the command asked for. A new command is a row in COMMANDS."""

import argparse
import importlib
import os
import sys
from typing import NoReturn, Protocol

COMMANDS = {
    "read": "samsyn.documents.cli",
    "guard": "samsyn.privacy.cli",
    "import": "samsyn.incidents.import_cli",
    "read-daily": "samsyn.incidents.cli",
    "methods": "samsyn.methods.cli",
    "demo": "samsyn.config.demonstrate",
    "prepare": "samsyn.config.prepare",
    "serve": "samsyn.config.serve",
    "work": "samsyn.jobs.cli",
    "audit": "samsyn.audit.cli",
    "verify": "samsyn.audit.verify_cli",
}
WITH_DJANGO = {"import", "prepare", "work", "audit", "verify"}

WRONG_USE = 2


class Command(Protocol):
    """What a command's module holds. HELP is one Swedish line; `run` returns the exit code."""

    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do the work; returns the exit code."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Wrong use gets one Swedish sentence instead of argparse's English."""
        self.exit(
            WRONG_USE, f"Fel i kommandot. Skriv: {self.format_usage().removeprefix('usage: ').strip()}\n"
        )


def main(argv: list[str] | None = None) -> int:
    """Run the command line; returns the exit code (2: wrong use or a file that can't be read)."""
    _speak_utf8()
    words = sys.argv[1:] if argv is None else argv
    if not words or words[0] in ("-h", "--help"):
        return _tell_commands(asked=bool(words))
    if words[0] not in COMMANDS:
        return _hand_to_django(words)
    # only the command asked for is loaded: reading a document must not wait for Django
    command: Command = importlib.import_module(COMMANDS[words[0]])
    parser = _Parser(prog=f"samsyn {words[0]}", description=command.HELP)
    command.add_arguments(parser)
    try:
        arguments = parser.parse_args(words[1:])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else WRONG_USE
    if words[0] in WITH_DJANGO:
        _set_up_django()
    return command.run(arguments)


def _set_up_django() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samsyn.config.settings")
    django.setup()


def _hand_to_django(words: list[str]) -> int:
    """Django's own commands (migrate, runserver) keep their names."""
    _set_up_django()
    from django.core.management import execute_from_command_line, get_commands

    if words[0] not in get_commands():
        sys.stderr.write(f"Kommandot {words[0]!r} finns inte. Skriv samsyn --help för att se kommandona.\n")
        return WRONG_USE
    execute_from_command_line(["samsyn", *words])
    return 0


def _speak_utf8() -> None:
    """Swedish must come out whole also where the locale is C."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _tell_commands(*, asked: bool) -> int:
    lines = [f"  samsyn {name:<10} {importlib.import_module(path).HELP}" for name, path in COMMANDS.items()]
    (sys.stdout if asked else sys.stderr).write("\n".join(["Kommandon:", *lines, ""]))
    return 0 if asked else WRONG_USE


if __name__ == "__main__":
    sys.exit(main())
