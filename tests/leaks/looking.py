"""Where words may have been left: what was said to the database, its tables, files, logs, mails and the job queue."""

import base64
import binascii
import logging
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from django.db import connection

from samsyn.base.logs import JsonLines

_PACKED = re.compile(r"[A-Za-z0-9+/_=-]{24,}")


@dataclass
class Heard:
    """What the program said meanwhile: to the database and to the log."""

    statements: list[str] = field(default_factory=list)
    records: list[logging.LogRecord] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """The log as it is written."""
        return [JsonLines().format(record) for record in self.records]


class _Listener(logging.Handler):
    def __init__(self, heard: Heard) -> None:
        super().__init__(logging.DEBUG)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record."""
        self.heard.records.append(record)


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear every byte that goes to the database, parameters and COPY too, and every line of the log at its loudest."""
    heard = Heard()
    root, listener = logging.getLogger(), _Listener(heard)
    loggers = [root, *(logging.getLogger(name) for name in ("samsyn", "django", "django.template"))]
    levels = [logger.level for logger in loggers]
    root.addHandler(listener)
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    loggers[-1].setLevel(logging.INFO)  # each name that a template does not find takes longer than the rest
    try:
        with _wire(heard):
            yield heard
    finally:
        root.removeHandler(listener)
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


@contextmanager
def _wire(heard: Heard) -> Iterator[None]:
    connection.ensure_connection()
    base: Any = connection.connection
    if connection.vendor == "sqlite":
        base.set_trace_callback(heard.statements.append)
        try:
            yield
        finally:
            base.set_trace_callback(None)
        return
    # libpq's own trace: a superset of all that PostgreSQL's log can hold, whatever it is set to
    with TemporaryFile("w+b") as file:
        base.pgconn.trace(file.fileno())
        try:
            yield
        finally:
            base.pgconn.untrace()
            heard.statements += _sent(file)


def _sent(file: IO[bytes]) -> list[str]:
    file.seek(0)
    lines = (line.decode("utf-8", "replace").rstrip("\n") for line in file)
    return [line for line in lines if "\tB\t" not in line[:60]]  # F is what we said, B what was answered


def tables() -> dict[str, str]:
    """Every table of the database, all columns, what is packed unpacked too, as one text each."""
    told = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # our own names
            told[table] = "\n".join(
                _text(cell) for row in cursor.fetchall() for cell in row if cell is not None
            )
    return told


def files(*roots: Path) -> dict[str, str]:
    """Every file below the folders, as text."""
    found = (path for root in roots for path in sorted(root.rglob("*")) if path.is_file())
    return {path.name: _text(path.read_bytes()) for path in found}


def where(needles: Iterable[str], places: Iterable[tuple[str, str]]) -> list[str]:
    """The names of the places that hold one of the needles, small or large letters."""
    small = [needle.casefold() for needle in needles]
    return sorted({name for name, text in places if any(needle in text.casefold() for needle in small)})


def _text(cell: object) -> str:
    if isinstance(cell, memoryview | bytes | bytearray):
        return bytes(cell).decode("utf-8", "replace")
    text = str(cell)
    return text + "".join(_unpacked(part) for part in _PACKED.findall(text))


def _unpacked(text: str) -> str:
    """What base64 hides, deflated or not: sessions and the cache are kept so."""
    try:
        plain = base64.b64decode(text.translate(str.maketrans("-_", "+/")) + "==")
    except (binascii.Error, ValueError):
        return ""
    with suppress(zlib.error):
        plain = zlib.decompress(plain)
    return plain.decode("utf-8", "replace")
