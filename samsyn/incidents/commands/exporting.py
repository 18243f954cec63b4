"""Taking out lists as files: logged, and above a size made by a job and kept for some days."""

import tempfile
import zipfile
from collections.abc import Iterator
from datetime import timedelta

from django.db import transaction

from samsyn.access.queries import viewer_for
from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now, today
from samsyn.base.refusal import Refusal
from samsyn.documents.commands import remove_file, store_file
from samsyn.incidents.models import ExportFile
from samsyn.incidents.queries.choices import choices
from samsyn.incidents.queries.exporting import more_than
from samsyn.incidents.queries.files import file_chunks
from samsyn.incidents.rules.exports import FORMATS, KEPT_DAYS, SHEET_ROWS, file_name
from samsyn.incidents.rules.filters import Filter, read_filter_query
from samsyn.jobs.commands import enqueue
from samsyn.privacy.queries import checked as guarded

LARGEST = 400_000_000  # packed


@transaction.atomic
def take_out(*, by: Viewer, asked: Filter, form: str) -> Iterator[bytes]:
    """Log that a file is taken out, and give it piece by piece."""
    _check(by, form)
    record(by, f"incidents.take_out_{form}")
    return file_chunks(by, asked, choices(by), form)


@transaction.atomic
def order_file(*, by: Viewer, asked: Filter, form: str) -> ExportFile:
    """Have a file made after the answer."""
    _check(by, form)
    if by.user_id is None:
        raise Refusal("accounts.not_allowed")
    guarded(by, asked.text)  # what is searched for is kept until the file is removed
    if form == "xlsx" and more_than(by, asked, choices(by), SHEET_ROWS):
        raise Refusal("incidents.sheet_rows")
    row = ExportFile.objects.create(
        municipality_id=by.municipality_id, actor=by.actor, query=asked.query[:500], format=form
    )
    record(by, "incidents.order_file", row, ["format", "query"])
    enqueue("incidents.make_file", municipality_id=by.municipality_id, file_id=row.pk, user_id=by.user_id)
    return row


def make_file(*, by: Viewer, file_id: int, user_id: int) -> None:
    """Make an ordered file of what the one who ordered it may see now; once, however often it is run."""
    row = ExportFile.objects.filter(municipality_id=by.municipality_id, pk=file_id, done_at=None).first()
    viewer = viewer_for(user_id, by.municipality_id)
    if row is None or viewer is None or not viewer.may("incidents.export"):
        return
    asked = read_filter_query(row.query, today())
    name = file_name(str(today()), row.format)
    content = _packed(name, file_chunks(viewer, asked, choices(viewer), row.format))
    with transaction.atomic():
        row.file = store_file(
            by=by, name=f"{name}.zip", media_type="application/zip", content=content, largest=LARGEST
        )
        row.done_at = now()
        row.save(update_fields=["file", "done_at"])
        record(by, "incidents.make_file", row, ["file"])


def remove_all_old_files() -> int:
    """Remove the files of every municipality that have been kept long enough; returns how many."""
    old = ExportFile.objects.filter(created_at__lt=now() - timedelta(days=KEPT_DAYS)).order_by("pk")
    rows = list(old)
    for row in rows:
        _remove(by=Viewer.system(row.municipality_id, "export"), row=row)
    return len(rows)


@transaction.atomic
def _remove(*, by: Viewer, row: ExportFile) -> None:
    record(by, "incidents.remove_file", row)
    stored = row.file_id
    row.delete()
    if stored is not None:
        remove_file(by=by, file_id=stored)


def _check(by: Viewer, form: str) -> None:
    by.require("incidents.export")
    if form not in FORMATS:
        raise Refusal("incidents.file_format")


def _packed(name: str, pieces: Iterator[bytes]) -> bytes:
    with tempfile.TemporaryFile() as file:
        with (
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive,
            archive.open(name, "w", force_zip64=True) as packed,
        ):
            for piece in pieces:
                packed.write(piece)
        file.seek(0)
        return file.read()
