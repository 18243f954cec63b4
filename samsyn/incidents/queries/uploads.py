"""Files on their way in: on disk for at most a day, for the one who uploaded them."""

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings

from samsyn.accounts.viewer import Viewer
from samsyn.documents.rules import checked_name
from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import BLOCK

KEPT = timedelta(days=1)
FILE, REFUSED, ABOUT = "file", "refused.csv", "about.json"
ENDINGS = (".csv", ".txt", ".xlsx")


@dataclass(frozen=True)
class Upload:
    """A file that somebody has uploaded: its name, its source's uid, and its folder."""

    uid: UUID
    name: str
    source: UUID
    actor: str
    folder: Path

    @property
    def path(self) -> Path:
        """The file as it came; gone when it is imported."""
        return self.folder / FILE

    @property
    def refused(self) -> Path:
        """The refused rows; there when there are any."""
        return self.folder / REFUSED


def harmless_name(name: str) -> str:
    """The file's name as it may be kept: by its ending alone where it tells who somebody is."""
    name = checked_name(name)[-200:]
    if any(span.severity == BLOCK for span in spans(name)):
        return f"fil{Path(name).suffix.lower() if Path(name).suffix.lower() in ENDINGS else ''}"
    return name


def upload(viewer: Viewer, uid: UUID) -> Upload | None:
    """The viewer's own upload; the system sees all of the municipality."""
    folder = folder_of(viewer.municipality_id, uid)
    try:
        about = json.loads((folder / ABOUT).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not viewer.is_system and about["actor"] != viewer.actor:
        return None
    return Upload(uid, about["name"], UUID(about["source"]), about["actor"], folder)


def folder_of(municipality_id: int, uid: UUID) -> Path:
    """Where an upload of a municipality lies."""
    return Path(settings.VAR) / "imports" / str(municipality_id) / str(uid)
