"""An import from the command line: what was asked for, carried out or rehearsed, told in Swedish."""

import argparse
import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from django.utils import translation

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal, say
from samsyn.incidents import import_words as words
from samsyn.incidents.commands.importing import begin_import, carry_on
from samsyn.incidents.models import Source
from samsyn.incidents.queries.importing import names_by_code, read_mapping, saved_mapping, unfinished
from samsyn.incidents.queries.rehearsing import rehearsed, task_of
from samsyn.incidents.queries.sources import source_with_code
from samsyn.incidents.rules.importing.faults import NotATable
from samsyn.incidents.rules.importing.mapping import Mapping, check_mapping
from samsyn.incidents.rules.importing.survey import Survey, surveyed
from samsyn.incidents.rules.importing.tables import opened
from samsyn.incidents.wording.exchange import FILE_FAULTS


class Wrong(Exception):
    """What can't be done, as a Swedish sentence."""


@dataclass
class Given:
    """What was asked for."""

    by: Viewer
    source: Source
    path: Path
    refused: Path
    mapping: Path | None

    def rehearse(self) -> int:
        """Print the mapping and what would become of the rows."""
        with translation.override("sv"), _told():
            survey, mapping = self._surveyed()
            sys.stdout.write(words.mapping_told(survey, mapping, names_by_code(self.by)))
            check_mapping(mapping)
            progress = words.Progress(survey.rows)
            task = task_of(self.by, self.path, mapping, now())
            sums = rehearsed(self.by, self.source, task, lambda sums: progress.at(sums.rows))
            progress.done()
            sys.stdout.write(words.rehearsal_told(sums))
        return 0

    def carry_out(self) -> int:
        """Import what is left of the file, and print the sum."""
        with translation.override("sv"), _told():
            digest = _sha256(self.path)
            begun = unfinished(self.by, digest)
            if begun is None:
                survey, mapping = self._surveyed()
                begun = begin_import(
                    by=self.by,
                    source=self.source,
                    name=self.path.name,
                    sha256=digest,
                    rows=survey.rows,
                    mapping=mapping,
                )
            elif begun.report.source_id != self.source.pk:
                raise Refusal("incidents.other_source_runs")
            else:
                sys.stderr.write(f"Fortsätter efter rad {begun.row}, med samma kolumner som då.\n")
            progress = words.Progress(begun.rows)
            done = carry_on(
                by=self.by,
                run=begun,
                path=self.path,
                refused=self.refused,
                told=lambda run: progress.at(run.stored + run.known + run.refused + run.totals),
            )
            progress.done()
            sys.stdout.write(words.sum_told(done, self.refused if self.refused.exists() else None))
        return 0

    def _surveyed(self) -> tuple[Survey, Mapping]:
        saved = saved_mapping(self.by, self.source)
        given = None
        if self.mapping is not None:
            given = read_mapping(self.by, _json(self.mapping))
        chosen = {**(saved.columns if saved else {}), **(given.columns if given else {})}
        survey = surveyed(opened(self.path), names_by_code(self.by), chosen=chosen)
        return survey, given or survey.mapping_with(saved)


def given(arguments: argparse.Namespace) -> Given:
    """What the arguments ask for; raises Wrong."""
    place = Municipality.objects.filter(code=arguments.municipality).first()
    if place is None:
        raise Wrong(f"Ingen kommun har koden {arguments.municipality}.")
    by = Viewer.system(place.pk, "import")
    source = source_with_code(by, arguments.source)
    if source is None or source.retired_on is not None:
        raise Wrong(f"Ingen källa som används har koden {arguments.source}.")
    path: Path = arguments.file
    if not path.is_file():
        raise Wrong(f"Filen {path} finns inte.")
    refused = arguments.refused or path.with_name(f"{path.stem}-avvisade.csv")
    if refused.resolve() == path.resolve():
        raise Wrong("De avvisade raderna kan inte skrivas i samma fil som läses.")
    return Given(by, source, path, refused, arguments.mapping)


class _told:
    """Refusals and files that can't be read as sentences."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Refusal):
            raise Wrong(say(error)) from error
        if isinstance(error, NotATable):
            raise Wrong(str(FILE_FAULTS[error.code])) from error
        if isinstance(error, OSError):
            raise Wrong(f"Filen går inte att läsa eller skriva: {error.strerror}.") from error


def _json(path: Path) -> object:
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise Wrong(f"Filen {path} går inte att läsa som JSON.") from error


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
