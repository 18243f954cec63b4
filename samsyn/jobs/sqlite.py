"""Jobs on SQLite: one worker at a time takes rows of the job table, one by one."""

import fcntl
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from django.db.models import Q, QuerySet

from samsyn.base.dates import now
from samsyn.jobs.models import Job
from samsyn.jobs.registry import TASKS

MAX_ATTEMPTS = 12
LONGEST_WAIT = timedelta(hours=1)

log = logging.getLogger(__name__)


@contextmanager
def only_worker(lock_file: Path) -> Iterator[bool]:
    """Tell whether this process is the one that works. The lock dies with its process."""
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    with lock_file.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


def take_over_from_the_dead() -> int:
    """Give back what a worker that is no more had taken; only for the one that holds the lock."""
    return _open().filter(taken_at__isnull=False).update(taken_at=None)


def waiting() -> QuerySet[Job]:
    """The jobs that could run now, oldest first."""
    return _open().filter(Q(run_at=None) | Q(run_at__lte=now()), taken_at=None).order_by("id")


def work_one() -> bool:
    """Take the oldest waiting job and run it; False where none waits."""
    job = waiting().first()
    if job is None:
        return False
    job.taken_at = now()
    job.attempts += 1  # counted before the work: a job that kills its process must not do so for ever
    job.save(update_fields=["taken_at", "attempts"])
    if job.attempts > MAX_ATTEMPTS:
        _end(job, gave_up_at=now())
        return True
    try:
        TASKS[job.task](**job.arguments)
    except Exception as error:  # whatever a task raises, the worker and the other jobs go on
        log.exception("job failed", extra={"job": job.pk, "task": job.task})
        _end(job, error=type(error).__name__, run_at=now() + _wait(job.attempts))
    else:
        _end(job, done_at=now(), error="")
    return True


def _open() -> QuerySet[Job]:
    return Job.objects.filter(done_at=None, gave_up_at=None)


def _wait(attempts: int) -> timedelta:
    return min(timedelta(seconds=2 ** (attempts + 1)), LONGEST_WAIT)


def _end(job: Job, **fields: object) -> None:
    Job.objects.filter(pk=job.pk).update(taken_at=None, **fields)
