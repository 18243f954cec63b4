"""Work handed over happens once the cause is committed, and not otherwise."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import transaction

from samsyn.base.dates import now
from samsyn.jobs import registry
from samsyn.jobs.commands import enqueue
from tests.work import work_through

seen: list[int] = []


def _notice(number: int) -> None:
    seen.append(number)


@pytest.fixture(autouse=True)
def _task(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(registry.TASKS, "tests.notice", _notice)
    seen.clear()
    yield


@pytest.mark.django_db
def test_a_job_runs_with_its_arguments() -> None:
    enqueue("tests.notice", number=3)
    assert seen == []
    assert work_through() == ["tests.notice"]
    assert seen == [3]


@pytest.mark.django_db
def test_a_job_for_later_waits() -> None:
    enqueue("tests.notice", number=1, at=now() + timedelta(hours=1))
    enqueue("tests.notice", number=2, at=now() - timedelta(hours=1))
    work_through()
    assert seen == [2]


@pytest.mark.django_db
def test_a_job_of_a_transaction_that_failed_never_runs() -> None:
    class Undone(Exception):
        pass

    with pytest.raises(Undone), transaction.atomic():
        enqueue("tests.notice", number=4)
        raise Undone
    assert work_through() == []


@pytest.mark.django_db
def test_a_task_that_nobody_registered_is_a_mistake_in_the_code() -> None:
    with pytest.raises(LookupError, match=r"no task is called tests\.unknown"):
        enqueue("tests.unknown")
