"""Sums the closing lines of several pytest runs into one, in pytest's own form; fails where one run has none."""

import re
import sys
from collections import Counter
from pathlib import Path

CLOSING = re.compile(r"^(?=.*\d+ \w+)(.*) in ([\d.]+)s\b.*$", re.MULTILINE)
ORDER = ("failed", "passed", "skipped", "deselected", "xfailed", "xpassed", "warning", "error")


def main(files: list[str]) -> int:
    """Print the one line; returns 1 where anything failed or a run did not come to its end."""
    counts: Counter[str] = Counter()
    seconds = 0.0
    unfinished = []
    for file in files:
        lines = CLOSING.findall(Path(file).read_text(encoding="utf-8", errors="replace"))
        if not lines:
            unfinished.append(Path(file).stem)
            continue
        words, took = lines[-1]
        seconds += float(took)
        for number, word in re.findall(r"(\d+) ([a-z]+)", words):
            counts[word.removesuffix("s") if word != "passed" else word] += int(number)
    for name in unfinished:
        sys.stdout.write(f"The run on {name} did not come to its end.\n")
    counts["error"] += len(unfinished)
    said = ", ".join(
        f"{counts[word]} {word}{'s' * (word in ('error', 'warning'))}" for word in ORDER if counts[word]
    )
    sys.stdout.write(f"===== {said} in {seconds:.2f}s =====\n")
    return 1 if counts["failed"] or counts["error"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
