"""How long a document takes to read, whole process included: `python -m bench.readers`.

The median of several runs of `read_bytes`. The baseline, in the same run, is a text file with one measure: what the
limited subprocess costs by itself.
"""

import statistics
import sys
import time
from pathlib import Path

from samsyn.documents.readers.read import read_bytes
from samsyn.documents.writers.docx import render_docx
from samsyn.documents.writers.pdf import render_pdf
from tests.documents.writers.papers import memo

RUNS = 5
TWIN = Path(__file__).resolve().parent.parent / "samsyn" / "demo" / "data" / "handlingar.txt"
SMALL = "Åtgärdsplan 2025\n\n1. Trygga platser\n\nInsats 1:1 Byt belysningen.\n\n2. Unga\n\nInsats 2:1 Håll öppet.\n"


def median(name: str, data: bytes) -> float:
    """Seconds to read the document."""
    spent = []
    for _ in range(RUNS):
        start = time.perf_counter()
        read_bytes(name, data)
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def main() -> int:
    """Print a line for each document: its size, the seconds, and the ratio to the baseline."""
    base = median("liten.txt", SMALL.encode())
    print(f"text, 2 measures, {len(SMALL)} bytes: {base:.3f} s (baseline), median of {RUNS}")
    documents = [
        ("text, 25 measures and 8 commitments", "handlingar.txt", TWIN.read_bytes()),
        ("docx, 25 measures", "plan.docx", render_docx(memo(25))),
        ("docx, 200 measures", "plan.docx", render_docx(memo(200))),
        ("pdf, 25 measures", "plan.pdf", render_pdf(memo(25))),
        ("pdf, 200 measures", "plan.pdf", render_pdf(memo(200))),
    ]
    for words, name, data in documents:
        spent = median(name, data)
        print(f"{words}, {len(data)} bytes: {spent:.3f} s, {spent / base:.1f} times")
    return 0


if __name__ == "__main__":
    sys.exit(main())
