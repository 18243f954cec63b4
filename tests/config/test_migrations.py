"""Migrations give the tables that the models describe, on a database that was empty."""

import os
import subprocess
import sys
from pathlib import Path

CLI = [sys.executable, "-m", "samsyn.config.cli"]


def test_migrations_from_nothing_end_at_the_models(tmp_path: Path) -> None:
    environment = {**os.environ, "SAMSYN_DEBUG": "1", "SAMSYN_VAR": str(tmp_path)}
    environment.pop("SAMSYN_DATABASE_URL", None)
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    for words in (["migrate", "-v", "0"], ["makemigrations", "--check", "--dry-run"], ["verify"]):
        done = subprocess.run([*CLI, *words], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "Allt stämmer.\n"
