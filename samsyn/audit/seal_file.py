"""The seals kept outside the database: one line a batch, "position hash time", only ever appended to."""

import fcntl
import os
from pathlib import Path

from samsyn.base.dates import now


def append(file: Path, position: int, hash_: str) -> None:
    """Write the seal's position and hash to disk, unless a later one stands there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+", encoding="ascii") as lines:
        fcntl.flock(lines, fcntl.LOCK_EX)
        if _last_position(lines.name) < position:
            if not _ends_whole(lines.name):
                lines.write("\n")  # a crash cut the last line off
            lines.write(f"{position} {hash_} {now().isoformat(timespec='seconds')}\n")
            lines.flush()
            os.fsync(lines.fileno())


def read(file: Path) -> dict[int, str]:
    """Hash by position. The last line may be cut off by a crash and then does not count."""
    if not file.exists():
        return {}
    rows = [
        line.split()
        for line in file.read_text(encoding="ascii").splitlines(keepends=True)
        if line.endswith("\n")
    ]
    return {int(row[0]): row[1] for row in rows if len(row) == 3}


def _ends_whole(file: str) -> bool:
    with Path(file).open("rb") as lines:
        if lines.seek(0, os.SEEK_END) == 0:
            return True
        lines.seek(-1, os.SEEK_END)
        return lines.read(1) == b"\n"


def _last_position(file: str) -> int:
    with Path(file).open("rb") as lines:
        size = lines.seek(0, os.SEEK_END)
        lines.seek(max(0, size - 400))  # a line is some 110 characters
        rows = [line for line in lines.read().split(b"\n")[:-1] if len(line.split()) == 3]
    return int(rows[-1].split()[0]) if rows else 0
