"""An Office file as a zip of XML parts, held to its size and free of entities before anything is read."""

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from samsyn.documents.readers.reading import Unreadable, too_heavy

UNPACKED_LIMIT = 40_000_000
_PARTS_LIMIT = 5_000
_TAGS_LIMIT = 2_000_000  # in one part; a committee paper of 300 pages has some 200,000
_DTD = re.compile(
    rb"<!(?:\x00)?(?:DOCTYPE|ENTITY|D\x00O\x00C\x00T\x00Y\x00P\x00E|E\x00N\x00T\x00I\x00T\x00Y)"
)


@dataclass(frozen=True)
class Package:
    """The parts of an Office file by their path, unpacked."""

    name: str
    parts: dict[str, bytes]

    def xml(self, path: str) -> Element | None:
        """The part as XML with names without namespace, None if missing; raises Unreadable if cut off."""
        data = self.parts.get(path)
        if data is None:
            return None
        if data.count(b"<") > _TAGS_LIMIT:
            raise Unreadable(too_heavy(self.name))
        try:
            root: Element = fromstring(data, forbid_dtd=True)
        except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
            raise Unreadable(_damaged(self.name)) from error
        for element in root.iter():
            _drop_namespaces(element)
        return root

    def related(self, path: str) -> dict[str, str]:
        """The parts that the part at `path` points at, by relation id."""
        folder, file = posixpath.split(path)
        root = self.xml(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        found = {}
        for relation in root if root is not None else ():
            target = relation.get("Target", "")
            joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[relation.get("Id", "")] = posixpath.normpath(joined)
        return found


def open_package(data: bytes, name: str) -> Package:
    """Unpack `data` in memory; raises Unreadable for an archive that is too large, damaged or hostile."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_sizes(archive, name)
            return Package(name, _unpack(archive, name))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise Unreadable(_damaged(name)) from error
    except RuntimeError as error:  # zipfile's word for an encrypted member
        raise Unreadable(f"{name} är skyddad med lösenord. Ta bort skyddet och försök igen.") from error


def _check_sizes(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    if len(members) > _PARTS_LIMIT or sum(member.file_size for member in members) > UNPACKED_LIMIT:
        raise Unreadable(_too_large(name))


def _unpack(archive: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    """Stream every part, counting: what the archive says of its sizes may be a lie."""
    left = UNPACKED_LIMIT
    parts: dict[str, bytes] = {}
    for member in archive.infolist():
        with archive.open(member) as stream:
            data = _stream(stream, left, name)
        left -= len(data)
        if member.filename.endswith((".xml", ".rels")):
            if _DTD.search(data):
                raise Unreadable(
                    f"{name} innehåller XML-entiteter och läses inte. Spara om filen i Word eller Excel."
                )
            parts[member.filename.lstrip("/")] = data
    return parts


def _stream(stream: IO[bytes], left: int, name: str) -> bytes:
    pieces, size = [], 0
    while piece := stream.read(1 << 16):
        size += len(piece)
        if size > left:
            raise Unreadable(_too_large(name))
        pieces.append(piece)
    return b"".join(pieces)


def _drop_namespaces(element: Element) -> None:
    """Word's strict and transitional forms differ in nothing but namespace."""
    element.tag = element.tag.rpartition("}")[2]
    for key in [key for key in element.attrib if "}" in key]:
        element.attrib[key.rpartition("}")[2]] = element.attrib.pop(key)


def _too_large(name: str) -> str:
    limit = f"{UNPACKED_LIMIT // 1_000_000} MB"
    return f"{name} packas upp till mer än {limit} och läses inte. Dela upp dokumentet eller ta bort bilder."


def _damaged(name: str) -> str:
    return f"{name} är skadad eller avklippt och går inte att öppna. Hämta filen på nytt eller spara om den."
