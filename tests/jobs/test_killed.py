"""A worker that is killed in the middle of a job loses nothing: the job is taken again."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a process with an empty database of its own."""
    plain = {**os.environ, "SAMSYN_VAR": str(tmp_path)}
    if not settings.POSTGRES:
        plain.pop("SAMSYN_DATABASE_URL", None)
        yield plain
        return
    own, name = connection.settings_dict, f"samsyn_killed_{os.getpid()}"
    login = {
        "host": own["HOST"],
        "user": own["USER"],
        "password": own["PASSWORD"],
        "port": own["PORT"] or None,
    }
    with psycopg.connect(dbname="postgres", autocommit=True, **login) as server:
        server.execute(f"CREATE DATABASE {name}")
        url = f"postgresql://{own['USER']}@/{name}?host={own['HOST']}"
        yield {**plain, "SAMSYN_DATABASE_URL": url}
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def stage(act: str, environment: dict[str, str]) -> int:
    """Run an act of the stage; returns the exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.jobs.stage", act],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode


@pytest.mark.django_db
def test_a_killed_workers_job_is_taken_again(environment: dict[str, str], tmp_path: Path) -> None:
    assert stage("prepare", environment) == 0
    assert stage("work", environment) == -signal.SIGKILL
    assert stage("work", environment) == 0
    # on PostgreSQL a job taken over stands last; the first may have been done and not yet told to be
    seen = Counter((tmp_path / "seen.txt").read_text().split())
    assert (seen["2"], seen["3"], seen["1"] in (1, 2), len(seen)) == (2, 1, True, 3)
