"""A PostgreSQL cluster of our own for a measurement, that waits for the disk as in production: fsync on."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# what docs/operating.md asks for on a machine of two cores
SETTINGS = {
    "fsync": "on",
    "shared_buffers": "1GB",
    "work_mem": "32MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
    "effective_cache_size": "3GB",
    "random_page_cost": "1.1",
}


@contextmanager
def cluster() -> Iterator[str]:
    """A fresh cluster with an empty database made ready; its address is in SAMSYN_DATABASE_URL within the block."""
    with tempfile.TemporaryDirectory(prefix="samsyn-bench.") as work:
        options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
        url = _shell(f"start_cluster {work} && echo $cluster_url", options).splitlines()[-1]
        try:
            _shell(f"as_postgres $bin/createdb -h {work}/pg -U postgres -O samsyn samsyn", options, work)
            os.environ |= {"SAMSYN_DATABASE_URL": url, "SAMSYN_DEBUG": "1", "SAMSYN_VAR": f"{work}/var"}
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")
            _prepare()
            yield url
        finally:
            _shell("stop_cluster", options, work)


def _shell(what: str, options: str, work: str = "") -> str:
    there = f'cluster={work}/pg; bin=$(dirname "$(readlink -f "$(find_initdb)")");' if work else ""
    script = f". deploy/prepare.sh; . deploy/cluster.sh; {there} {what}"
    answer = subprocess.run(
        ["/bin/sh", "-euc", script],
        cwd=ROOT,
        env={**os.environ, "cluster_options": options},
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:
        raise SystemExit(answer.stderr or answer.stdout)
    return answer.stdout


def _prepare() -> None:
    import django
    from django.core.management import call_command

    from samsyn.config.catalogue import compile_all

    compile_all()
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
