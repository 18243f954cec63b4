"""The process that works: jobs, and beside them the caretaker that seals the log and minds schedules."""

import logging
import threading
from collections.abc import Callable

from django.conf import settings
from django.db import close_old_connections

from samsyn.audit.sealing import seal
from samsyn.jobs import schedules, sqlite

SEAL_EVERY = 2.0  # seconds; a row is sealed within 5
LOOK_EVERY = 1.0  # seconds between looks at an empty job table

log = logging.getLogger(__name__)


def start_beside_server() -> None:
    """On SQLite, work in threads of the server's own process. Elsewhere `samsyn work` is its own process."""
    if not settings.POSTGRES:
        stop = threading.Event()
        for loop in (work_on_sqlite, caretake):
            threading.Thread(target=loop, args=(stop,), name=loop.__name__, daemon=True).start()


def work_for_ever(stop: threading.Event) -> None:
    """Work until `stop`, or until the process is told to end."""
    caretaker = threading.Thread(target=caretake, args=(stop,), name="caretake", daemon=True)
    caretaker.start()
    try:
        if settings.POSTGRES:
            from samsyn.jobs import postgres  # procrastinate exists only there

            postgres.work()
        else:
            work_on_sqlite(stop)
    finally:
        stop.set()
        caretaker.join()


def work_until_empty() -> None:
    """Run the jobs that wait now, those of dead workers included, and seal the log."""
    schedules.enqueue_due()
    for rescue in _rescues():
        rescue()
    if settings.POSTGRES:
        from samsyn.jobs import postgres

        postgres.work(until_empty=True)
    else:
        with sqlite.only_worker(settings.VAR / "worker.lock") as alone:
            if alone:
                sqlite.take_over_from_the_dead()
                _work_all()
    seal()


def work_on_sqlite(stop: threading.Event) -> None:
    """Work until `stop`; waits while another process works on the same database."""
    while not stop.is_set():
        with sqlite.only_worker(settings.VAR / "worker.lock") as alone:
            if alone:
                _safely(sqlite.take_over_from_the_dead)
                _repeat(stop, LOOK_EVERY, _work_all)
        stop.wait(LOOK_EVERY)


def caretake(stop: threading.Event) -> None:
    """Seal the log, start schedules and take over dead workers' jobs, until `stop`."""
    _repeat(stop, SEAL_EVERY, seal, schedules.enqueue_due, *_rescues())


def _rescues() -> list[Callable[[], object]]:
    if not settings.POSTGRES:
        return []  # there the lock file tells, at the worker's start
    from samsyn.jobs import postgres

    return [postgres.take_over_from_the_dead]


def _work_all() -> None:
    while sqlite.work_one():
        pass


def _repeat(stop: threading.Event, seconds: float, *chores: Callable[[], object]) -> None:
    while not stop.is_set():
        for chore in chores:
            _safely(chore)
        stop.wait(seconds)


def _safely(chore: Callable[[], object]) -> None:
    close_old_connections()
    try:
        chore()
    except Exception:  # a full disk or a lost database must not end the loop; it is tried again
        log.exception("chore failed", extra={"chore": getattr(chore, "__name__", "")})
