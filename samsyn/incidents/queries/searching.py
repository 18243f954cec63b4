"""Finding incidents by words, in PostgreSQL's way or in SQLite's, with the same answer."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, Func, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.sql.compiler import SQLCompiler

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Incident
from samsyn.incidents.rules.searching import STOP_WORDS, Term
from samsyn.incidents.search_tables import WORDS


class Matches(Func):
    """Whether an incident's words hold every term: `rows.filter(Matches(terms))`."""

    output_field = BooleanField()

    def __init__(self, terms: Sequence[Term]) -> None:
        super().__init__(F("id"))
        self.terms = tuple(terms)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra_context: Any
    ) -> tuple[str, list[Any]]:
        """By the generated column, which stands in the same table as the id."""
        key, _params = compiler.compile(self.source_expressions[0])
        return f"{key.rpartition('.')[0]}.words @@ to_tsquery('swedish', %s)", [_tsquery(self.terms)]

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra_context: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        """By the table of stems."""
        key, _params = compiler.compile(self.source_expressions[0])
        rows = f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH %s"  # noqa: S608  # our own table's name
        return f"{key} IN ({rows})", (_fts(self.terms),)


def _tsquery(terms: Sequence[Term]) -> str:
    return " & ".join(
        " <-> ".join(
            _lexemes(word, term.prefix and n == len(term.words)) for n, word in enumerate(term.words, 1)
        )
        for term in terms
    )


def _lexemes(word: str, prefix: bool) -> str:
    """The word in PostgreSQL's query. Its stemmer is older and keeps "et" (torget), which ours takes off."""
    # words hold letters and digits only, so quotes can't break out
    (stem,) = stemmed([word])
    if prefix:
        return f"'{stem}':*"
    return f"'{word}'" if word in STOP_WORDS else f"('{word}' | '{stem}' | '{stem}et')"


def _fts(terms: Sequence[Term]) -> str:
    return " AND ".join(f'"{" ".join(stemmed(term.words))}"{" *" if term.prefix else ""}' for term in terms)


def stemmed(words: Iterable[str]) -> list[str]:
    """The words as SQLite's table holds them; stop words stay, for phrases."""
    stem = _stemmer().stemWord
    return [word if word in STOP_WORDS else stem(word) for word in words]


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("swedish")


def unindexed(viewer: Viewer) -> QuerySet[Incident]:
    """The municipality's incidents that search can't find, on SQLite; PostgreSQL finds them by itself."""
    if connection.vendor != "sqlite":
        return Incident.objects.none()
    known = RawSQL(f"SELECT rowid FROM {WORDS}", [])  # noqa: S608, S611  # our own table's name
    return Incident.objects.filter(municipality_id=viewer.municipality_id).exclude(pk__in=known)
