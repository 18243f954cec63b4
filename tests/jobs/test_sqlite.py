"""The worker of SQLite installations: failures are tried again, later and later, and never lost."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from samsyn.base.dates import now
from samsyn.jobs import registry, sqlite
from samsyn.jobs.models import Job

pytestmark = pytest.mark.django_db


class Broken(Exception):
    """What the task of these tests raises."""


@pytest.fixture
def act(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Callable[[], None]], Job]]:
    """Make what the task does, and one job of it."""

    def make(work: Callable[[], None]) -> Job:
        monkeypatch.setitem(registry.TASKS, "tests.act", work)
        return Job.objects.create(task="tests.act")

    yield make


def fail() -> None:
    """A task that can't be done."""
    raise Broken("secret words")


def test_a_done_job_is_marked(act: Callable[[Callable[[], None]], Job]) -> None:
    job = act(lambda: None)
    assert sqlite.work_one()
    assert not sqlite.work_one()
    job.refresh_from_db()
    assert (job.done_at is not None, job.attempts, job.taken_at) == (True, 1, None)


def test_a_failed_job_waits_longer_each_time(act: Callable[[Callable[[], None]], Job]) -> None:
    job = act(fail)
    waits = []
    for _ in range(4):
        began = now()
        sqlite.work_one()
        job.refresh_from_db()
        assert job.run_at is not None
        waits.append(round((job.run_at - began).total_seconds()))
        Job.objects.update(run_at=None)
    assert waits == [4, 8, 16, 32]
    assert (job.error, job.done_at) == ("Broken", None)


def test_a_job_is_given_up_after_many_attempts_but_kept(act: Callable[[Callable[[], None]], Job]) -> None:
    job = act(fail)
    for _ in range(sqlite.MAX_ATTEMPTS + 1):
        sqlite.work_one()
        Job.objects.update(run_at=None)
    job.refresh_from_db()
    assert (job.gave_up_at is not None, job.done_at, sqlite.work_one()) == (True, None, False)


def test_a_job_that_waits_for_its_time_is_left(act: Callable[[Callable[[], None]], Job]) -> None:
    act(fail)
    Job.objects.update(run_at=now() + timedelta(minutes=1))
    assert not sqlite.work_one()


def test_a_job_whose_worker_died_is_free_again(act: Callable[[Callable[[], None]], Job]) -> None:
    act(lambda: None)
    Job.objects.update(taken_at=now(), attempts=1)
    assert not sqlite.work_one()
    assert sqlite.take_over_from_the_dead() == 1
    assert sqlite.work_one()


def test_only_one_worker_at_a_time(tmp_path: Path) -> None:
    with sqlite.only_worker(tmp_path / "lock") as first, sqlite.only_worker(tmp_path / "lock") as second:
        assert (first, second) == (True, False)
    with sqlite.only_worker(tmp_path / "lock") as third:
        assert third


def test_the_table_is_there_on_both_databases() -> None:
    assert ("procrastinate_jobs" in connection.introspection.table_names()) == settings.POSTGRES
