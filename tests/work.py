"""Doing the enqueued work inside a test, on either database, in the test's own transaction."""

from django.conf import settings
from django.db import connection

from samsyn.jobs import sqlite
from samsyn.jobs.registry import TASKS


def work_through() -> list[str]:
    """Run every job that waits, those they enqueue too; returns their names in order. A failure fails the test."""
    done: list[str] = []
    while jobs := _taken():
        for name, arguments in jobs:
            TASKS[name](**arguments)
            done.append(name)
    return done


def _taken() -> list[tuple[str, dict[str, object]]]:
    if not settings.POSTGRES:
        jobs = [(job.task, job.arguments) for job in sqlite.waiting()]
        sqlite.waiting().delete()
        return jobs
    from samsyn.jobs import postgres

    jobs = postgres.waiting()
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs WHERE status = 'todo' AND coalesce(scheduled_at, now()) <= now()"
        )
    return jobs
