"""Jobs on PostgreSQL, by procrastinate. Imported only there: its tables exist nowhere else."""

from datetime import UTC, datetime
from typing import Any

from asgiref.sync import async_to_sync
from procrastinate import App, RetryStrategy
from procrastinate.contrib.django.db_cleanup import DjangoApp
from procrastinate.contrib.django.django_connector import DjangoConnector

from samsyn.base.dates import now
from samsyn.jobs.registry import TASKS

RUN = "samsyn.run"
# waits 4 s, 8 s, 16 s … after each failure, some four hours in all
RETRY = RetryStrategy(max_attempts=12, exponential_wait=2)
HEARTBEAT_SECONDS = 5.0
DEAD_AFTER_SECONDS = 20.0

# on Django's own connection, so that a job belongs to the caller's transaction
_app = App(connector=DjangoConnector())


def defer(name: str, at: datetime | None, arguments: dict[str, Any]) -> None:
    """Write the job in the caller's transaction."""
    _app.configure_task(RUN, schedule_at=at).defer(task=name, arguments=arguments)


def take_over_from_the_dead() -> int:
    """Give back the jobs of workers that have not been heard of for a while; returns how many."""
    jobs = list(async_to_sync(_app.job_manager.get_stalled_jobs)(seconds_since_heartbeat=DEAD_AFTER_SECONDS))
    for job in jobs:
        if job.id is not None:
            _app.job_manager.retry_job_by_id(job.id, retry_at=datetime.now(UTC))
    return len(jobs)


def work(*, until_empty: bool = False) -> None:
    """Run jobs until the process is told to stop, or until none is waiting."""
    app = DjangoApp(connector=DjangoConnector().get_worker_connector())
    app.task(name=RUN, retry=RETRY)(run)
    app.run_worker(
        wait=not until_empty,
        concurrency=2,
        delete_jobs="successful",
        update_heartbeat_interval=HEARTBEAT_SECONDS,
        stalled_worker_timeout=DEAD_AFTER_SECONDS,
    )


def run(task: str, arguments: dict[str, Any]) -> None:
    """The one procrastinate task: runs ours by name."""
    TASKS[task](**arguments)


def waiting() -> list[tuple[str, dict[str, Any]]]:
    """The jobs that could run now, oldest first."""
    from procrastinate.contrib.django.models import ProcrastinateJob

    rows = ProcrastinateJob.objects.filter(status="todo").exclude(scheduled_at__gt=now()).order_by("id")
    return [(args["task"], args["arguments"]) for args in rows.values_list("args", flat=True)]
