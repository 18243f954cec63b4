"""What a file is by its ending, and whether its first bytes agree."""

import io
import zipfile
from pathlib import PurePath

from samsyn.documents.readers.reading import Unreadable

KINDS = ("txt", "md", "docx", "pdf", "xlsx")
_ENDINGS = {".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".docx": "docx", ".docm": "docx",
            ".pdf": "pdf", ".xlsx": "xlsx", ".xlsm": "xlsx"}  # fmt: skip
_IN_WORDS = {"txt": "en textfil", "md": "en textfil", "docx": "ett Word-dokument", "pdf": "en PDF-fil",
             "xlsx": "en Excel-bok"}  # fmt: skip
_PARTS = {"docx": "word/", "xlsx": "xl/"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Office files, and encrypted new ones
_FOREIGN = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ",
)


def kind_of(name: str) -> str:
    """The kind by the file's ending; raises Unreadable for an unknown one."""
    kind = _ENDINGS.get(PurePath(name).suffix.lower())
    if kind is None:
        raise Unreadable(
            f"Samsyn läser .txt, .md, .docx, .pdf och .xlsx, inte {name}. Spara om filen som någon av dem."
        )
    return kind


def check_content(kind: str, data: bytes, name: str) -> None:
    """Raise Unreadable if `data` is empty, encrypted or something else than its ending says."""
    if not data.strip(b"\x00 \t\r\n\f\xef\xbb\xbf"):
        raise Unreadable(f"{name} är tom. Kontrollera att filen sparades och skicka den på nytt.")
    if kind in _PARTS:
        _check_office(kind, data, name)
    elif kind == "pdf":
        if b"%PDF-" not in data[:1024]:
            raise _not_as_ended(kind, name)
    elif data.startswith((b"%PDF-", b"PK\x03\x04", _OLE, *_FOREIGN)):
        raise _not_as_ended(kind, name)


def _check_office(kind: str, data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable(f"{name} är skyddad med lösenord. Ta bort skyddet och försök igen.")
        raise Unreadable(f"{name} är sparad i Offices gamla format. Öppna den och spara om den som .{kind}.")
    if not data.startswith(b"PK"):
        raise _not_as_ended(kind, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return  # cut off: opening it says so
    if not any(part.lstrip("/").startswith(_PARTS[kind]) for part in inside):
        raise _not_as_ended(kind, name)


def _not_as_ended(kind: str, name: str) -> Unreadable:
    return Unreadable(
        f"{name} är inte {_IN_WORDS[kind]}, fast namnet slutar så. Kontrollera att det är rätt fil."
    )
