"""The chain: the hash of an entry and the seal before it, and where a chain breaks."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

BEGINNING = "0" * 64  # what the first seal chains to


@dataclass(frozen=True)
class Link:
    """A seal as it is stored, with the content of its entry now; None where the entry is gone."""

    position: int
    hash: str
    entry: Mapping[str, Any] | None


@dataclass(frozen=True)
class Break:
    """Where the chain breaks: `what` is entry_changed, entry_removed, seal_removed, file_differs, file_missing,
    entry_unsealed_again. `position` is the seal's, `entry` the entry's uid where it is known."""

    what: str
    position: int
    entry: str = ""


def chain_hash(previous: str, position: int, entry: Mapping[str, Any]) -> str:
    """SHA-256 over the seal before, the position and the entry's content as canonical JSON."""
    body = json.dumps(
        {"previous": previous, "position": position, "entry": dict(entry)},
        ensure_ascii=False, sort_keys=True, separators=(",", ":"),
    )  # fmt: skip
    return hashlib.sha256(body.encode()).hexdigest()


def first_break(links: Iterable[Link], outside: Mapping[int, str]) -> Break | None:
    """The first place where the chain breaks, None where it holds.

    `links` come in the order of their positions; `outside` are the hashes kept outside the database, by position.
    """
    expected, previous = 1, BEGINNING
    for link in links:
        found = next(_faults(link, expected, previous, outside), None)
        if found:
            return found
        expected, previous = link.position + 1, link.hash
    beyond = [position for position in outside if position >= expected]
    return Break("seal_removed", expected) if beyond else None


def _faults(link: Link, expected: int, previous: str, outside: Mapping[int, str]) -> Iterator[Break]:
    if link.position != expected:
        yield Break("seal_removed", expected)
        return
    if link.entry is None:
        yield Break("entry_removed", link.position)
        return
    uid = str(link.entry["uid"])
    if chain_hash(previous, link.position, link.entry) != link.hash:
        yield Break("entry_changed", link.position, uid)
    if outside.get(link.position, link.hash) != link.hash:
        yield Break("file_differs", link.position, uid)
