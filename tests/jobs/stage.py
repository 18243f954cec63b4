"""A process of its own that works on a database of its own, so that it can be killed: `python -m tests.jobs.stage`.

prepare: makes the tables and enqueues three jobs. work: runs what waits; the second job kills its process, once.
"""

import os
import signal
import sys
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from django.conf import settings  # noqa: E402  # Django is set up now
from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402

from samsyn.jobs import worker  # noqa: E402
from samsyn.jobs.commands import enqueue  # noqa: E402
from samsyn.jobs.registry import task  # noqa: E402

SEEN = Path(os.environ["SAMSYN_VAR"]) / "seen.txt"


@task("tests.note")
def note(number: int) -> None:
    """Write the number down; the second one dies half way, once."""
    with SEEN.open("a") as seen:
        seen.write(f"{number} ")
    if number == 2 and SEEN.read_text().count("2") == 1:
        os.kill(os.getpid(), signal.SIGKILL)


def main(act: str) -> None:
    """One of the two acts."""
    if act == "prepare":
        call_command("migrate", verbosity=0, run_syncdb=True)
        with transaction.atomic():
            for number in (1, 2, 3):
                enqueue("tests.note", number=number)
        return
    if settings.POSTGRES:
        from samsyn.jobs import postgres

        postgres.DEAD_AFTER_SECONDS = 1.0
        time.sleep(1.5)  # so that a worker killed just before is seen to be dead
    worker.work_until_empty()


main(sys.argv[1])
