"""Taking in another system's file: begun once, carried on from the row where it stopped, every row accounted for."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from django.db import IntegrityError, transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.ids import new_uid
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands.importing.batches import BatchWriter
from samsyn.incidents.models import ImportMapping, ImportRun, Report, Source
from samsyn.incidents.queries.categories import by_code
from samsyn.incidents.queries.importing import known_ids, read_mapping, unfinished
from samsyn.incidents.queries.rehearsing import task_of
from samsyn.incidents.queries.uploads import harmless_name
from samsyn.incidents.rules.importing.checking import Batch
from samsyn.incidents.rules.importing.mapping import Mapping, check_mapping
from samsyn.incidents.rules.importing.refused_file import RefusedFile
from samsyn.incidents.rules.importing.stream import streamed
from samsyn.incidents.rules.importing.tables import opened
from samsyn.incidents.wording.exchange import fault_words

TRIES = 3  # of a batch, where somebody else stores the same row at the same time
SUMS = ("stored", "known", "refused", "totals")
Told = Callable[[ImportRun], None]


@transaction.atomic
def begin_import(
    *,
    by: Viewer,
    source: Source,
    name: str,
    sha256: str,
    rows: int,
    mapping: Mapping,
    uid: UUID | None = None,
) -> ImportRun:
    """A new import of a file, or the one of the same file that has stopped half way; its mapping is kept."""
    by.require("incidents.manage")
    begun = unfinished(by, sha256)
    if begun is not None:
        if begun.report.source_id != source.pk:
            raise Refusal("incidents.other_source_runs")
        return begun
    mapping = mapping.without_persons()
    check_mapping(mapping)
    _keep_mapping(by, source, mapping)
    uid = uid or new_uid()
    report = Report.objects.create(
        municipality_id=by.municipality_id, source=source, key=uid, body_hash=sha256, received_at=now()
    )
    run = ImportRun.objects.create(
        uid=uid,
        municipality_id=by.municipality_id,
        report=report,
        name=harmless_name(name),
        sha256=sha256,
        mapping=mapping.as_dict(),
        rows=rows,
    )
    record(by, "incidents.begin_import", run, ["mapping", "name", "rows", "sha256"])
    return run


def _keep_mapping(by: Viewer, source: Source, mapping: Mapping) -> None:
    row, new = ImportMapping.objects.get_or_create(
        municipality_id=by.municipality_id, source=source, defaults={"columns": mapping.as_dict()}
    )
    # what other files of the source had stays: a part of a file lacks some of the words
    before = {} if new else row.columns
    row.columns = {
        **mapping.as_dict(),
        "columns": {**before.get("columns", {}), **mapping.columns},
        "categories": {**before.get("categories", {}), **mapping.categories},
    }
    row.save(update_fields=["columns"])
    record(by, "incidents.keep_mapping", row, ["columns"])


def carry_on(
    *, by: Viewer, run: ImportRun, path: Path, refused: Path, told: Told | None = None, secret: str = ""
) -> ImportRun:
    """Take in the rows of the file that are left; refused ones are written to `refused`.

    `told` hears of each batch. With a secret both files are sealed.
    """
    by.require("incidents.manage")
    job = _Job(by, run, path)
    with RefusedFile(refused, opened(path, secret).header, after=run.row, secret=secret) as file:
        for batch in streamed(job.task):
            job.take(batch, file)
            if told is not None:
                told(job.run)
    return _finish(by, job.run)


@transaction.atomic
def stop_import(*, by: Viewer, run: ImportRun) -> None:
    """Give up an import; what it has stored stays."""
    by.require("incidents.manage")
    run = ImportRun.objects.select_for_update().get(pk=run.pk, municipality_id=by.municipality_id)
    if run.state != ImportRun.State.RUNNING:
        return
    run.state = ImportRun.State.STOPPED
    run.save(update_fields=["state"])
    record(by, "incidents.stop_import", run, ["state"])


@transaction.atomic
def _finish(by: Viewer, run: ImportRun) -> ImportRun:
    run = ImportRun.objects.select_for_update().select_related("report__source").get(pk=run.pk)
    if run.state == ImportRun.State.RUNNING:
        run.state = ImportRun.State.DONE
        run.rows = sum(getattr(run, name) for name in SUMS)
        run.save(update_fields=["state", "rows"])
        record(by, "incidents.finish_import", run, ["state", *SUMS])
    return run


class _Job:
    """One go at an import: what its batches are checked and written by."""

    def __init__(self, by: Viewer, run: ImportRun, path: Path) -> None:
        self.by = by
        self.run = run
        self.source = run.report.source
        self._row = run.row
        self._asks = (
            True  # whether any of a batch may be there; where none of the one before was, the write tells
        )
        moment = run.report.received_at  # the same however often it is begun anew
        self._writer = BatchWriter(by, run.report, self.source.audience, by_code(by))
        task = task_of(by, path, read_mapping(by, run.mapping), moment, run.row)
        self.task = replace(task, writing=self._writer.writing)

    def take(self, batch: Batch, file: RefusedFile) -> None:
        """Store a batch and where the import has come, both or neither."""
        for left in reversed(range(TRIES)):
            try:
                with transaction.atomic():
                    self._take(batch, file)
            except IntegrityError:
                self._asks = True
                if not left:
                    raise
            else:
                self._row = batch.last
                return

    def _take(self, batch: Batch, file: RefusedFile) -> None:
        run = ImportRun.objects.select_for_update().get(pk=self.run.pk)
        if run.row != self._row or run.state != ImportRun.State.RUNNING:
            raise Refusal("incidents.import_elsewhere")
        there = known_ids(self.by, self.source, batch.ids if self._asks else batch.refused_ids)
        self._asks = bool(there)
        fresh = batch.fresh(there)
        self._writer.write(fresh)
        run.stored += fresh.to_store
        run.refused += len(fresh.refused)
        run.totals += batch.totals
        run.known += batch.to_store - fresh.to_store + len(batch.refused) - len(fresh.refused)
        run.row = batch.last
        run.save(update_fields=[*SUMS, "row"])
        # last: what stands in the file after the row that the database knows of is forgotten when it is begun anew
        file.add((row.number, row.cells, row.column, fault_words(row.code)) for row in fresh.refused)
        self.run = run
