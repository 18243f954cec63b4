"""Corrections: what, when, where, the words, who may see it; and the question whether a word names a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Conflict, Refusal
from samsyn.incidents.commands.indexing import index_words
from samsyn.incidents.commands.moves import held, move
from samsyn.incidents.commands.placing import Placed, placed
from samsyn.incidents.commands.placing_anew import area_of
from samsyn.incidents.models import Category, Incident, IncidentEvent, Source
from samsyn.incidents.queries.categories import by_code
from samsyn.incidents.rules.audience import check_audience
from samsyn.incidents.rules.content import NewIncident, checked
from samsyn.incidents.rules.questions import Question, carried_over, resolved
from samsyn.incidents.rules.windows import counted
from samsyn.organisations.queries import works_for
from samsyn.privacy.queries import checked as guarded

WHERE = ("place", "area_id", "x", "y", "line", "cell_x", "cell_y")
WHEN = ("starts_at", "ends_at", "day", "weekday", "hour")


@dataclass(frozen=True)
class Correction:
    """What the reviewer's form holds: all of it, changed or not. `category` is a code."""

    category: str
    starts_at: datetime
    ends_at: datetime
    place: str
    text: str
    audience: int
    seriousness: int | None = None


@transaction.atomic
def correct(*, by: Viewer, incident: Incident, expected_revision: int, correction: Correction) -> Incident:
    """Correct what was reported. Conflict with both versions where somebody else has saved since.

    Refuses with PersonRefusal what tells who someone is; likely names are questioned anew.
    """
    by.require("incidents.review")
    row = held(by, incident)
    new = checked(_as_new(correction), now())
    before = _shown(row)
    after = {
        **{name: getattr(new, name) for name in ("category", "starts_at", "ends_at", "place", "text")},
        "audience": correction.audience,
        "seriousness": new.seriousness,
    }
    changed = [name for name, value in after.items() if before[name] != value]
    if not changed:
        return row
    if row.revision != expected_revision:
        raise _conflict(before, after)
    values = _values(by, row, new, correction.audience, changed)
    for name, value in values.items():
        setattr(row, name, value)
    row.revision += 1
    move(by, row, "corrected", fields=changed, save=[*values, "revision"])
    index_words([row])
    return row


def _as_new(correction: Correction) -> NewIncident:
    return NewIncident(
        category=correction.category,
        starts_at=correction.starts_at,
        ends_at=correction.ends_at,
        place=correction.place,
        text=correction.text,
        seriousness=correction.seriousness,
    )


def _shown(row: Incident) -> dict[str, Any]:
    return {
        "category": row.category.code,
        "starts_at": row.starts_at,
        "ends_at": row.ends_at,
        "place": row.place_text,
        "text": row.text,
        "audience": row.audience,
        "seriousness": row.seriousness,
    }


def _conflict(before: Mapping[str, Any], after: Mapping[str, Any]) -> Conflict:
    differ = [name for name in ("text", "place", "category") if before[name] != after[name]] or ["text"]
    theirs, mine = ({name: str(side[name]) for name in differ} for side in (before, after))
    return Conflict("incidents.corrected_meanwhile", theirs=theirs, mine=mine)


def _values(
    by: Viewer, row: Incident, new: NewIncident, audience: int, changed: Sequence[str]
) -> dict[str, Any]:
    """The columns that the changed fields lead to."""
    values: dict[str, Any] = {}
    categories = by_code(by)
    category = categories.get(new.category)
    if category is None:
        raise Refusal("incidents.no_category", category=new.category)
    if "category" in changed:
        values["category"] = category
    if "starts_at" in changed or "ends_at" in changed:
        count = counted(new.starts_at)
        moments = (new.starts_at, new.ends_at, count.day, count.weekday, count.hour)
        values |= dict(zip(WHEN, moments, strict=True))
    if "text" in changed:
        values |= {"text": new.text, "questions": _questions(by, row, new.text)}
    if "place" in changed or (category.is_private and not row.category.is_private):
        guarded(by, new.place)
        where = _where(by, row, new, categories)
        values |= {"place_text": new.place, **{name: getattr(where, name) for name in WHERE}}
    elif values.get("day", row.day) != row.day:
        row.day = values["day"]  # the borders may have been others on that day
        values["area_id"] = area_of(by, row)
    if "audience" in changed:
        check_audience(kind=row.source.kind, now=row.audience, after=audience, is_police=_is_police(by))
        values["audience"] = Source.Audience(audience)
    if "seriousness" in changed:
        values["seriousness"] = new.seriousness
    return values


def _where(by: Viewer, row: Incident, new: NewIncident, categories: dict[str, Category]) -> Placed:
    """Where the new words mean; the point that was given stays where they mean nowhere known."""
    (meant,) = placed(by, [new], categories)
    if meant.cell_x is not None or meant.place is not None or row.x is None or row.y is None:
        return meant
    line = tuple((x, y) for x, y in row.line or ())
    (kept,) = placed(by, [replace(new, point=(row.x, row.y), line=line)], categories)
    return kept


def _questions(by: Viewer, row: Incident, text: str) -> list[Question]:
    return carried_over(row.text, _asked(by, row.text), row.questions, text, _asked(by, text))


def _asked(by: Viewer, text: str) -> list[Question]:
    return [(span.start, span.end, span.kind) for span in guarded(by, text).questions]


@transaction.atomic
def answer_question(
    *, by: Viewer, incident: Incident, start: int, is_person: bool, expected_revision: int
) -> Incident:
    """Say whether the words that begin at `start` name a person; if so they are taken out of the text."""
    by.require("incidents.review")
    row = held(by, incident)
    if row.revision != expected_revision:
        raise Refusal("incidents.read_again")
    row.text, row.questions = resolved(row.text, row.questions, start, is_person=is_person)
    row.revision += 1
    fields = ["text", "questions"] if is_person else ["questions"]
    move(by, row, "corrected", fields=fields, save=["text", "questions", "revision"])
    index_words([row])
    return row


@transaction.atomic
def change_audience(*, by: Viewer, incident: Incident, audience: int) -> Incident:
    """Say who may see it: the reviewer, or for what comes from the police the police themselves."""
    is_police = _is_police(by)
    if not (by.may("incidents.authority") and is_police):
        by.require("incidents.review")
    row = held(by, incident)
    check_audience(kind=row.source.kind, now=row.audience, after=audience, is_police=is_police)
    if row.source.kind != Source.Kind.POLICE:
        by.require("incidents.review")
    if row.audience != audience:
        row.audience = Source.Audience(audience)
        row.revision += 1
        row.save(update_fields=["audience", "revision"])
        # those who follow what changes are told: what they have may be more than they may see now
        IncidentEvent.objects.create(
            municipality_id=by.municipality_id,
            incident=row,
            kind=IncidentEvent.Kind.CORRECTED,
            actor=by.actor,
            name=by.name,
            fields=["audience"],
        )
        record(by, "incidents.change_audience", row, ["audience"])
    return row


def _is_police(by: Viewer) -> bool:
    return by.is_system or works_for(by, "police")
