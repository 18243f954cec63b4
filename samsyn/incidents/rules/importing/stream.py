"""Batches of a file, read by a process of its own while the caller writes the batch before; small files here."""

import os
import pickle
import subprocess
import sys
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import IO, cast

from samsyn.incidents.rules.importing.checking import Batch, Task, batches
from samsyn.incidents.rules.importing.faults import NotATable

ALONE = 300_000  # bytes; below this a process costs more than it gives
_WORKER = "samsyn.incidents.rules.importing.worker"
_ROOT = Path(__file__).parents[4]  # where the package samsyn lies


def streamed(task: Task) -> Generator[Batch, None, None]:
    """The file's batches; raises NotATable."""
    if Path(task.path).stat().st_size < ALONE:
        yield from batches(task)
        return
    path = os.pathsep.join(part for part in (str(_ROOT), os.environ.get("PYTHONPATH", "")) if part)
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        # -P: a file called json.py in the folder where the command is run must not be imported
        [sys.executable, "-P", "-m", _WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        bufsize=1 << 20,
    ) as worker:
        to_it, from_it = cast(IO[bytes], worker.stdin), cast(IO[bytes], worker.stdout)
        try:
            pickle.dump(task, to_it)
            to_it.close()
            read = partial(pickle.load, from_it)  # from our own process
            yield from _ahead(iter(read, None))
        except EOFError:  # it ran out of memory, or broke
            raise NotATable("too_heavy") from None
        finally:
            worker.kill()


def _ahead(batches: Iterator[Batch | str]) -> Iterator[Batch]:
    """Each batch, the next of which is unpacked meanwhile."""

    def following() -> Batch | None:
        batch = next(batches, None)
        if isinstance(batch, str):
            raise NotATable(batch)
        return batch

    with ThreadPoolExecutor(max_workers=1) as reader:
        coming = reader.submit(following)
        while (batch := coming.result()) is not None:
            coming = reader.submit(following)
            yield batch
