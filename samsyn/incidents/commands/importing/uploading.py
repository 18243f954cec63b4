"""A file on its way in from a browser: kept sealed on disk, imported as a job, disposed of."""

import hashlib
import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.ids import new_uid
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands.importing.running import begin_import, carry_on, stop_import
from samsyn.incidents.models import ImportRun, Source
from samsyn.incidents.queries.importing import runs
from samsyn.incidents.queries.uploads import ABOUT, FILE, KEPT, Upload, folder_of, harmless_name, upload
from samsyn.incidents.rules.importing.faults import NotATable
from samsyn.incidents.rules.importing.mapping import Mapping
from samsyn.incidents.rules.importing.sealed import Content, writing
from samsyn.jobs.commands import enqueue

LARGEST = 1_000_000_000  # bytes


@transaction.atomic
def keep_upload(*, by: Viewer, source: Source, name: str, pieces: Iterable[bytes]) -> UUID:
    """Keep a file until it is imported, at most a day."""
    by.require("incidents.manage")
    name = harmless_name(name)
    uid = new_uid()
    folder = folder_of(by.municipality_id, uid)
    folder.mkdir(mode=0o700, parents=True)
    try:
        _written(folder / FILE, pieces)
        about = {"name": name, "source": str(source.uid), "actor": by.actor}
        (folder / ABOUT).write_text(json.dumps(about), "utf-8")
        _dispose_later(by, uid)
        record(by, "incidents.upload_import")
    except BaseException:  # whatever stops it, nothing may be left on disk
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return uid


def _written(path: Path, pieces: Iterable[bytes]) -> None:
    size = 0
    with writing(path, settings.SECRET_KEY) as file:
        for piece in pieces:
            size += len(piece)
            if size > LARGEST:
                raise Refusal("incidents.upload_large", most=LARGEST // 1_000_000)
            file.write(piece)


@transaction.atomic
def start_import(*, by: Viewer, uploaded: Upload, source: Source, rows: int, mapping: Mapping) -> ImportRun:
    """Import the file as a job."""
    with Content(uploaded.path, settings.SECRET_KEY).open() as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]  # it reads as a file does
    run = begin_import(
        by=by,
        source=source,
        name=uploaded.name,
        sha256=digest,
        rows=rows,
        mapping=mapping,
        uid=uploaded.uid,
    )
    if run.uid != uploaded.uid:  # the same file has been begun from elsewhere
        raise Refusal("incidents.import_elsewhere")
    enqueue("incidents.import_file", municipality_id=by.municipality_id, uid=str(uploaded.uid))
    return run


def import_upload(*, by: Viewer, uid: UUID) -> None:
    """Import what is left of an uploaded file, and dispose of it. Run again, it goes on where it was."""
    run = runs(by).filter(uid=uid, state=ImportRun.State.RUNNING).first()
    if run is None:
        return
    uploaded = upload(by, uid)
    if uploaded is None or not uploaded.path.exists():
        stop_import(by=by, run=run)
        return
    try:
        carry_on(by=by, run=run, path=uploaded.path, refused=uploaded.refused, secret=settings.SECRET_KEY)
    except NotATable:
        stop_import(by=by, run=run)
    except Refusal as refusal:
        if refusal.code != "incidents.import_elsewhere":
            raise
        return  # another worker has it, or somebody has stopped it
    uploaded.path.unlink(missing_ok=True)
    _dispose_later(by, uid)


def dispose_upload(*, by: Viewer, uid: UUID) -> None:
    """Remove an upload with its refused rows, if nothing has happened in it for a day."""
    folder = folder_of(by.municipality_id, uid)
    if not folder.exists():
        return
    running = runs(by).filter(uid=uid, state=ImportRun.State.RUNNING).exists()
    newest = max(path.stat().st_mtime for path in [folder, *folder.iterdir()])
    if running or newest > now().timestamp() - KEPT.total_seconds():
        _dispose_later(by, uid)
    else:
        shutil.rmtree(folder)


def _dispose_later(by: Viewer, uid: UUID) -> None:
    at = now() + KEPT
    enqueue("incidents.dispose_upload", at=at, municipality_id=by.municipality_id, uid=str(uid))
