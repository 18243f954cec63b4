"""Everyone who can write something, with what they write about."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.incidents.models import Incident
from tests.api.calling import a_token
from tests.cast import Actor
from tests.reports import an_incident, reported
from tests.units import a_link, a_phone, a_unit


@dataclass
class Stage:
    """The coordinator, a guard and a phone at their browsers, another system with its token, a folder for files."""

    coordinator: Actor
    guard: Actor
    folder: Path
    said: list[HttpResponseBase] = field(default_factory=list)

    def __post_init__(self) -> None:
        by = self.coordinator.viewer
        reported(by)  # categories and sources are there
        self.office = self.coordinator.logged_in(Client())
        self.street = self.guard.logged_in(Client())
        self.phone = Client()
        self.unit = a_unit(by)
        self.device = a_phone(self.phone, a_link(by, self.unit))
        self.token = a_token(self.coordinator, "report", "read_all", unit=self.unit)

    @property
    def by(self) -> Viewer:
        """The coordinator."""
        return self.coordinator.viewer

    def post(self, client: Client, name: str, given: dict[str, Any], *args: Any) -> HttpResponseBase:
        """Send a form as a browser does, with its key."""
        return self._kept(client.post(reverse(name, args=args), {**given, "_key": str(uuid4())}))

    def get(self, client: Client, name: str, given: dict[str, Any], *args: Any) -> HttpResponseBase:
        """Ask for a page."""
        return self._kept(client.get(reverse(name, args=args), given))

    def office_says(self, name: str, given: dict[str, Any], *args: Any) -> HttpResponseBase:
        """The coordinator sends a form."""
        return self.post(self.office, name, given, *args)

    def queue(self, client: Client, writer: str, **incident: Any) -> HttpResponseBase:
        """What a phone sends when the net is back."""
        told = {"category": "vandalism", "when": "now", "place": "Korpstigen", **incident}
        body = {"key": str(uuid4()), "said_at": now().isoformat(), "incidents": [told]}
        headers = {"X-Samsyn-Report": "1", "X-Samsyn-Writer": writer}
        address = reverse("incidents:sendings")
        return self._kept(
            client.post(address, json.dumps(body), content_type="application/json", headers=headers)
        )

    def api(self, path: str, body: Any) -> HttpResponseBase:
        """Another system sends."""
        headers = {"Authorization": f"Bearer {self.token}"}
        given = json.dumps(body)
        return self._kept(
            Client().post(f"/api/v1/{path}", given, content_type="application/json", headers=headers)
        )

    def api_asks(self, path: str, given: dict[str, Any]) -> HttpResponseBase:
        """Another system asks."""
        headers = {"Authorization": f"Bearer {self.token}"}
        return self._kept(Client().get(f"/api/v1/{path}", given, headers=headers))

    def an_incident(self, **fields: Any) -> Incident:
        """One that waits for review."""
        (row,) = reported(self.by, an_incident(**fields))
        return row

    def file(self, name: str, content: str | bytes) -> SimpleUploadedFile:
        """A file that somebody chooses."""
        return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)

    def _kept(self, answer: HttpResponseBase) -> HttpResponseBase:
        self.said.append(answer)
        return answer
