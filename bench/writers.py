"""How long a memo takes to write as Word and as PDF: `python -m bench.writers`.

The median of several runs, each on texts not written before in the process. The baseline, in the same run, is a
memo of one measure: what the page, the heading block and the figures cost by themselves.
"""

import dataclasses
import statistics
import sys
import time
from collections.abc import Callable

from samsyn.documents.writers import content
from samsyn.documents.writers.docx import render_docx
from samsyn.documents.writers.pdf import render_pdf
from tests.documents.writers.papers import memo

RUNS = 7
SIZES = (25, 200)
LIMIT = 0.5  # seconds for a memo of 25 measures


def fresh(measures: int, run: int) -> content.Document:
    """A memo whose measures no earlier run has written: the typesetter remembers what it has set."""
    paper = memo(measures)
    blocks = tuple(
        renamed(block, run) if isinstance(block, content.KeyTable) else block for block in paper.blocks
    )
    return dataclasses.replace(paper, blocks=blocks)


def renamed(table: content.KeyTable, run: int) -> content.KeyTable:
    groups = tuple(
        tuple(dataclasses.replace(row, text=row.text.replace(" och ", f" och {run} ")) for row in group)
        for group in table.groups
    )
    return dataclasses.replace(table, groups=groups)


def letters(paper: content.Document) -> int:
    """How much text the tables hold."""
    tables = [block for block in paper.blocks if isinstance(block, content.KeyTable)]
    return sum(len(row.text) for table in tables for group in table.groups for row in group)


def median(write: Callable[[content.Document], bytes], measures: int) -> float:
    """Seconds for one memo of so many measures."""
    spent = []
    for run in range(RUNS):
        paper = fresh(measures, run + 1000 * measures)
        start = time.perf_counter()
        write(paper)
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def main() -> int:
    """Print a line for each form and size; 1 if 25 measures take longer than they may."""
    late = False
    for form, write in (("docx", render_docx), ("pdf", render_pdf)):
        write(fresh(1, -1))  # fonts are loaded once in a process
        base = median(write, 1)
        print(f"{form}: 1 measure {base:.3f} s (baseline), median of {RUNS}")
        for size in SIZES:
            spent = median(write, size)
            late = late or (size == 25 and spent > LIMIT)
            print(
                f"{form}: {size} measures, {letters(memo(size))} letters: {spent:.3f} s, {spent / base:.1f} times"
            )
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
