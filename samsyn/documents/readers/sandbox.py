"""Runs the worker process with a time limit and turns its end, good or bad, into an answer."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

from samsyn.documents.readers.reading import Unreadable, too_heavy

SECONDS = 9.0
_WORKER = "samsyn.documents.readers.worker"
_ROOT = Path(__file__).parents[3]  # where the package samsyn lies


def run_worker(
    name: str, *, stream: IO[bytes] | None = None, data: bytes | None = None, want: str = "reading"
) -> Any:
    """The reading as JSON, or the "text", of the bytes in `stream` or `data`; raises Unreadable."""
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module; the name is data
            # -P: a file called json.py in the folder where the command is run must not be imported
            [sys.executable, "-P", "-m", _WORKER, name, want],
            stdin=stream,
            input=data,
            capture_output=True,
            timeout=SECONDS,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise Unreadable(too_heavy(name)) from late
    return _result(name, done, want)


def _environment() -> dict[str, str]:
    path = os.pathsep.join(part for part in (str(_ROOT), os.environ.get("PYTHONPATH", "")) if part)
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def _result(name: str, done: subprocess.CompletedProcess[bytes], want: str) -> Any:
    if done.returncode < 0 or b"MemoryError" in done.stderr:
        raise Unreadable(too_heavy(name))
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise Unreadable(
            f"{name} går inte att läsa: filen är skadad. Spara om den och försök igen."
        ) from error
    if "refused" in answer:
        raise Unreadable(answer["refused"])
    return answer[want]
