"""`samsyn serve`: granian with the number of processes and threads said outright."""

import argparse
import os
import sys

HELP = "Starta webbservern."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and with how much."""
    parser.add_argument(
        "--host", default=os.environ.get("SAMSYN_LISTEN", "127.0.0.1"), help="adress att lyssna på"
    )
    parser.add_argument("--port", default=os.environ.get("SAMSYN_PORT", "8000"), help="port att lyssna på")
    parser.add_argument(
        "--workers", default=os.environ.get("SAMSYN_WORKERS", ""), help="processer (PostgreSQL)"
    )
    parser.add_argument(
        "--threads", default=os.environ.get("SAMSYN_THREADS", "8"), help="trådar i varje process"
    )


def run(arguments: argparse.Namespace) -> int:
    """Become the web server; returns only where it can't be started."""
    from samsyn.config import settings  # a wrong setting stops here, with its sentence

    workers = (
        (arguments.workers or "2") if settings.POSTGRES else "1"
    )  # SQLite: one process, with its job thread
    words = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", arguments.host]
    words += ["--port", arguments.port, "--workers", workers, "--blocking-threads", arguments.threads]
    words += [
        "--respawn-failed-workers",
        "--no-ws",
        "--log-level",
        "warning",
        "samsyn.config.wsgi:application",
    ]
    sys.stdout.flush()
    os.execv(sys.executable, words)  # noqa: S606  # our own interpreter, arguments as a list
