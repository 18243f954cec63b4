"""All that somebody gets to see: every door of the project with every row and every question, as one text each."""

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.test import Client

from samsyn.accounts.gate import OPEN, SIGNED_IN, TOKEN
from samsyn.accounts.viewer import Viewer
from tests.flow.doors import Door, Planted, doors

# what is another at each asking, and tells nothing
_CHANGING = re.compile(
    r'(name="(?:csrfmiddlewaretoken|_key|_preview|_since)" value="[^"]*"|data-(?:key|csrf)="[^"]*")'
)
_QUIET = {"X-Request-Id", "Set-Cookie", "Date", "Expires", "Last-Modified"}
# who goes out there sees no more, and what is drawn anew at each asking
LEAVING = {"account_logout", "access:switch", "mfa_activate_totp", "access:second_factor_picture"}
READING = {SIGNED_IN, OPEN, "incidents.view", "incidents.report"}  # what somebody may who may not read all
MOST_PAGES = 20
HOLDING = {"incidents", "documents", "api"}  # packages whose rows are planted


@dataclass
class Eyes:
    """Somebody's browser or another system's token; `rows` are ids that they try at every door."""

    name: str
    client: Client
    headers: Mapping[str, str] = field(default_factory=dict)
    viewer: Viewer | None = None
    own: Sequence[str] = ()  # addresses that only they have

    def opens(self, door: Door) -> bool:
        """Whether the door may open for them."""
        if self.headers or door.needs == TOKEN:
            return bool(self.headers) and door.needs == TOKEN
        if self.viewer is None or door.needs in (OPEN, SIGNED_IN):
            return door.needs in (OPEN, SIGNED_IN, "incidents.report")
        return self.viewer.may(door.needs or "")

    def get(self, address: str) -> str:
        """What stands there, headers and all; what can't change between two askings is left out."""
        answer = self.client.get(address, headers=dict(self.headers))
        return self.text_of(answer)

    def text_of(self, answer: Any) -> str:
        """An answer as text, what is packed unpacked."""
        body = b"".join(answer.streaming_content) if getattr(answer, "streaming", False) else answer.content
        told = "\n".join(f"{name}: {value}" for name, value in answer.headers.items() if name not in _QUIET)
        return f"{answer.status_code}\n{told}\n{_CHANGING.sub('', _unpacked(body))}"


def _unpacked(body: bytes) -> str:
    try:
        with ZipFile(io.BytesIO(body)) as archive:
            return "\n".join(_unpacked(archive.read(name)) for name in archive.namelist())
    except BadZipFile:
        return body.decode("utf-8", "replace")


@dataclass
class House:
    """The addresses of the project, with planted rows and the secret ones."""

    planted: Planted
    uids: list[str]
    words: tuple[str, ...]

    def __post_init__(self) -> None:
        self.found = {door: self.planted.address(door) for door in doors() if door.name not in LEAVING}

    def addresses(self, opens: Callable[[Door], bool]) -> list[str]:
        """The doors that open, with every row that may stand behind one, and every question that can be asked there.

        A door that is shut looks at nothing: `tests/flow/test_doors.py` holds that.
        """
        found = []
        for door, own in self.found.items():
            if opens(door):
                found += [own, *self._rows(door, own)]
                found += [f"{own}?{query}" for query in questions(door.name, self.uids, self.words)]
        return list(dict.fromkeys(found))

    def _rows(self, door: Door, own: str) -> list[str]:
        if not door.takes_row or door.name.partition(":")[0] not in HOLDING:
            return []
        if door.needs not in READING:
            return [own.replace(_row_in(own), uid) for uid in self.uids[:1]]
        return [own.replace(_row_in(own), uid) for uid in self.uids]


def _row_in(address: str) -> str:
    return next(part for part in reversed(address.split("/")) if len(part) == 36)


def questions(door: str, uids: Iterable[str], words: Iterable[str]) -> list[str]:
    """What can be asked at a door: everything that its page lets one choose, and what it does not."""
    days = [f"from=2022-10-{day}&to=2022-10-{day}" for day in (10, 13, 15, 16)]
    narrowed = [*(f"q={word}" for word in words), "category=weapon", "category=drugs", "source=police_daily",
                "source=staff", "state=open", "state=refused", "state=merged", "state=accepted", "hours=20-23",
                "weekdays=5-6", "quick=7", *days]  # fmt: skip
    if door == "incidents:incidents":
        turned = [f"{way}={uid}" for way in ("after", "before") for uid in list(uids)[:3]]
        return [*narrowed, *turned, "day=2022-10-15", "day=2022-10-14", "show=map"]
    if door == "incidents:cells":
        near = "bbox=17.5,59.4,17.9,59.6"
        return [
            *(f"{one}&zoom=15" for one in narrowed),
            *(f"zoom={zoom}&{near}" for zoom in (1, 9, 12, 15, 18)),
        ]
    if door in ("api-1:list_incidents", "api-1:list_geojson"):
        spans = [f"since=2022-10-15T{at}:00:00Z&until=2022-10-15T{at + 1}:00:00Z" for at in (18, 19, 20)]
        return ["limit=1", "limit=2", "category=weapon", "category=drugs", "source=police_daily", "source=staff",
                *spans, "until=2022-10-15T19:00:00Z", "since=2022-10-15T19:00:01Z"]  # fmt: skip
    if door == "api-1:list_changes":
        return ["limit=1", "limit=3"]
    return []


def everything(eyes: Eyes, addresses: Iterable[str]) -> dict[str, str]:
    """All that they see; where a page has a next one, that too, by whatever word leads there."""
    seen = {address: eyes.get(address) for address in addresses}
    for address in [address for address in seen if address.endswith("?limit=1")]:
        name = "since" if "changes" in address else "after"
        told = seen[address]
        for number in range(2, MOST_PAGES):
            onward = re.search(r'"next": "([^"]+)"', told)
            if not onward or told == (told := eyes.get(f"{address}&{name}={onward[1]}")):
                break
            seen[f"{address}, page {number}"] = told
    return seen


def opened(seen: Mapping[str, str]) -> list[str]:
    """The addresses that answered with something."""
    return [address for address, text in seen.items() if text.startswith("200")]
