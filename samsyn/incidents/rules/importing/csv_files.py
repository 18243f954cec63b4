"""Rows of a CSV file, whatever wrote it: encoding, delimiter and quotes are found by trying."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from samsyn.incidents.rules.importing.faults import NotATable
from samsyn.incidents.rules.importing.sealed import Content

DELIMITERS = ";,\t|"
SAMPLE_LINES = 200
LONGEST_CELL = 200_000
CHUNK = 1 << 20
csv.field_size_limit(LONGEST_CELL)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True)
class Csv:
    """How a file's rows are told apart."""

    encoding: str
    delimiter: str
    quote: str


def form_of(content: Content) -> Csv:
    """The file's encoding, delimiter and quotes; raises NotATable for something that is no text."""
    encoding = _encoding(content)
    with content.text(encoding, "replace") as file:
        lines = list(islice(file, SAMPLE_LINES))
    if not any(line.strip() for line in lines):
        raise NotATable("empty_file")
    quote = _quote(lines)
    return Csv(encoding, max(DELIMITERS, key=lambda sign: _evenness(lines, sign, quote)), quote)


def rows(content: Content, form: Csv) -> Iterator[tuple[int, list[str] | None]]:
    """Each row with its number as a spreadsheet counts; None for one that can't be read."""
    with content.text(form.encoding, "replace") as file:
        reader = csv.reader(
            (line.replace("\0", "") for line in file), delimiter=form.delimiter, quotechar=form.quote
        )
        number = 0
        while True:
            number += 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield number, None
                continue
            yield number, [cell.strip() for cell in cells]


def _encoding(content: Content) -> str:
    with content.open() as file:
        start = file.read(4096)
        for mark, encoding in _MARKS:
            if start.startswith(mark):
                return encoding
        if start.count(0) * 20 > len(start):
            raise NotATable("not_text")
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def _quote(lines: list[str]) -> str:
    text = "".join(lines)
    single = sum(text.count(f"{sign}'") + text.count(f"'{sign}") for sign in DELIMITERS)
    double = sum(text.count(f'{sign}"') + text.count(f'"{sign}') for sign in DELIMITERS)
    return "'" if single > 2 * double and single > len(lines) else '"'


def _evenness(lines: list[str], sign: str, quote: str) -> tuple[int, int]:
    """How alike in width the rows are when `sign` divides them: rows about as wide as most, then the width."""
    try:
        widths = Counter(
            len(row) for row in csv.reader(lines, delimiter=sign, quotechar=quote) if len(row) > 1
        )
    except csv.Error:
        return 0, 0
    width = max(widths, key=lambda width: widths[width], default=0)
    # a row that ends a cell early or late is a row all the same; one that the sign doesn't divide is none
    return sum(widths[near] for near in (width - 1, width, width + 1)), width
