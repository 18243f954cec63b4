"""Read a document: from a path or bytes to a Reading, in a process with limits on time and memory."""

import os
import stat
from pathlib import Path
from typing import IO, Any

from samsyn.documents.readers.encodings import decode
from samsyn.documents.readers.kinds import check_content, kind_of
from samsyn.documents.readers.reading import Reading, Unreadable, nothing_found
from samsyn.documents.readers.sandbox import run_worker
from samsyn.documents.readers.wire import reading_from_dict

SIZE_LIMIT = 60_000_000


def read_file(path: str | Path) -> Reading:
    """What the document at `path` holds; raises Unreadable with a sentence for the user."""
    name = printable(Path(path).name or str(path))
    try:
        # non-blocking: opening a named pipe must not wait for a writer
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as stream:
            _check_file(stream, name)
            return _found(name, run_worker(name, stream=stream))
    except FileNotFoundError as error:
        raise Unreadable(f"Hittar ingen fil {name}. Kontrollera sökvägen.") from error
    except IsADirectoryError as error:
        raise Unreadable(f"{name} är en mapp. Ange en fil i den.") from error
    except (OSError, ValueError) as error:
        raise Unreadable(
            f"{name} går inte att öppna. Kontrollera sökvägen och att du får läsa filen."
        ) from error


def read_bytes(name: str, data: bytes) -> Reading:
    """What a document sent in as bytes holds; raises Unreadable with a sentence for the user."""
    name = printable(Path(name.replace("\\", "/")).name or "Filen")
    _check_size(len(data), name)
    kind_of(name)
    return _found(name, run_worker(name, data=data))


def text_of_file(path: str | Path) -> str:
    """The words of any document at `path`, a table's cells with tabs between; raises Unreadable."""
    name = printable(Path(path).name or str(path))
    try:
        return text_of_bytes(name, Path(path).read_bytes())
    except FileNotFoundError as error:
        raise Unreadable(f"Hittar ingen fil {name}. Kontrollera sökvägen.") from error
    except IsADirectoryError as error:
        raise Unreadable(f"{name} är en mapp. Ange en fil i den.") from error
    except (OSError, ValueError) as error:
        raise Unreadable(
            f"{name} går inte att öppna. Kontrollera sökvägen och att du får läsa filen."
        ) from error


def text_of_bytes(name: str, data: bytes) -> str:
    """The words of a document sent in as bytes; raises Unreadable."""
    name = printable(Path(name.replace("\\", "/")).name or "Filen")
    _check_size(len(data), name)
    kind = kind_of(name)
    if kind in ("txt", "md"):
        check_content(kind, data, name)
        return decode(data, name)
    return str(run_worker(name, data=data, want="text"))


def printable(name: str) -> str:
    """A file name that can stand in a sentence and an argument: no control characters, not too long."""
    clean = "".join(c if c.isprintable() else "_" for c in name.encode("utf-8", "replace").decode())
    return clean if len(clean) <= 120 else f"{clean[:60]}…{clean[-50:]}"


def _check_file(stream: IO[bytes], name: str) -> None:
    status = os.fstat(stream.fileno())
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(f"{name} är inte en vanlig fil. Ange en fil.")
    kind_of(name)
    _check_size(status.st_size, name)


def _check_size(size: int, name: str) -> None:
    if size == 0:
        raise Unreadable(f"{name} är tom. Kontrollera att filen sparades och skicka den på nytt.")
    if size > SIZE_LIMIT:
        raise Unreadable(
            f"{name} är större än {SIZE_LIMIT // 1_000_000} MB och läses inte. Dela upp dokumentet."
        )


def _found(name: str, answer: dict[str, Any]) -> Reading:
    reading = reading_from_dict(answer)
    if not (
        reading.matters
        or reading.agreement
        or reading.priority_areas
        or reading.pledge
        or reading.commitments
    ):
        raise Unreadable(nothing_found(name))
    return reading
