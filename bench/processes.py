"""What each process of a measurement takes: CPU seconds, and the most memory of its own at any time."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
EVERY = 0.1


@dataclass
class Process:
    """One process as it was last seen. Memory is what is its own, without what it shares with others."""

    name: str
    cpu: float = 0.0
    memory: float = 0.0
    base: float = 0.0  # CPU before the measurement


class Processes:
    """A process with its descendants, and the database's server processes."""

    def __init__(self, server: int) -> None:
        self.seen: dict[int, Process] = {}
        self.server = server
        for pid, name in _postgres(server):
            self.seen[pid] = Process(name, base=cpu(pid))

    def watch(self, pid: int) -> None:
        """Look until the process has ended."""
        while cpu(pid) or Path(f"/proc/{pid}").exists():
            mine = [(child, _what(child)) for child in family(pid)]
            if not mine or _ended(pid):
                return
            for one, name in [*mine, *_postgres(self.server)]:
                row = self.seen.setdefault(one, Process(name))
                row.name = name or row.name
                row.cpu = cpu(one) or row.cpu
                row.memory = max(row.memory, _own_memory(one))
            time.sleep(EVERY)

    def told(self, rows: int) -> Iterator[str]:
        """A line for each that did something, and the sum."""
        spent = {pid: max(0.0, row.cpu - row.base) for pid, row in self.seen.items()}
        for pid, row in self.seen.items():
            if spent[pid] >= 0.1:
                yield f"  {row.name}: {spent[pid]:.1f} s CPU, {row.memory:.0f} MB at the most"
        total = sum(spent.values())
        yield f"  in all {total:.1f} s CPU, {total / rows * 1e6:.0f} µs a row"


def family(pid: int) -> list[int]:
    """A process and all that descend from it, by number."""
    found = [pid]
    for parent in found:
        try:
            found += map(int, Path(f"/proc/{parent}/task/{parent}/children").read_text().split())
        except OSError:
            continue
    return found


def _postgres(server: int) -> list[tuple[int, str]]:
    return [(pid, _line(pid)[:40]) for pid in family(server)[1:]]


def _line(pid: int) -> str:
    """The command line of a process; empty when it has just ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ").strip()
    except OSError:
        return ""


def _what(pid: int) -> str:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return ""
    return " ".join(words[2:5]).replace("-m ", "")[:60]


def _ended(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True


def cpu(pid: int) -> float:
    """Seconds of CPU that a process has used so far; none when it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS


def _own_memory(pid: int) -> float:
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("RssAnon"):
                return int(line.split()[1]) / 1000
    except OSError:
        pass
    return 0.0
