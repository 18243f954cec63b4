"""The review's page as its template draws it: filters, lines, brackets, and the report in focus."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.incidents import review_words as words
from samsyn.incidents.forms.review import CorrectionForm, WordsForm
from samsyn.incidents.models import Incident, Source
from samsyn.incidents.queries import categories, sources
from samsyn.incidents.queries import review as queries
from samsyn.incidents.queries.twins import Twins, alike, twins
from samsyn.incidents.rules.questions import marked
from samsyn.incidents.rules.states import ACCEPTED, ASKED, OPEN, RECEIVED, REFUSED
from samsyn.places.queries import areas

MOST = 50  # rows on the page
KEPT = ("area", "category", "source", "state")  # of the address, from page to page
CORRECT, ASK, REFUSE = "correct", "ask", "refuse"


@dataclass(frozen=True)
class Line:
    """A row of the list."""

    row: Incident
    when: str
    where: str
    tag: str
    here: bool

    @property
    def accepted(self) -> bool:
        """Whether it is only shown as a likely duplicate."""
        return self.row.state == ACCEPTED


@dataclass(frozen=True)
class Block:
    """A row, or a bracket of rows that are likely the same event."""

    lines: list[Line]
    here: bool  # the focused row is in it
    head: str = ""


def kept(params: QueryDict, **more: object) -> str:
    """The query string with the filters of the page, and more."""
    query = QueryDict(mutable=True)
    query.update({name: str(params[name]) for name in KEPT if params.get(name)})
    query.update({name: str(value) for name, value in more.items() if value})
    return query.urlencode()


def narrowed(rows: QuerySet[Incident], params: QueryDict) -> QuerySet[Incident]:
    """Only those of the chosen area (and what lies in it), category and source."""
    area = _uid(params.get("area"))
    if area:
        within = Q(area__uid=area) | Q(area__parent__uid=area) | Q(area__parent__parent__uid=area)
        rows = rows.filter(within)
    if params.get("category"):
        rows = rows.filter(category__code=params["category"])
    if params.get("source"):
        rows = rows.filter(source__code=params["source"])
    return rows


def _uid(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None


def page_of(viewer: Viewer, params: QueryDict, form: Any = None, doing: str = "") -> dict[str, Any]:
    """All that the template shows. `form` is the one that was refused, if any; `doing` what it is for."""
    counts = queries.waiting(viewer)
    state = ASKED if params.get("state") == ASKED else RECEIVED
    rows = list(narrowed(queries.to_review(viewer, state), params)[:MOST])
    found = twins(viewer, rows)
    order = _order(rows, found)
    focus = _focus(viewer, params, order, form)
    blocks = _blocks(order, found, focus)
    doing = doing or params.get("do", "")
    page = {
        "heading": words.heading(counts.received, counts.asked, is_asked=state == ASKED),
        "counts": counts,
        "is_asked": state == ASKED,
        "all_done": not rows and not narrows(params),
        "done_words": words.done_words(queries.accepted_lately(viewer)) if not rows else "",
        "blocks": blocks,
        "shown": len(rows),
        "query": kept(params),
        "bulk": [
            line for block in blocks if not block.head for line in block.lines if not line.row.questions
        ],
        "filters": _filters(viewer, params),
        "narrows": narrows(params),
        **_undo(viewer, params),
        **_ways_on(order, focus),
    }
    return page | (_pane(viewer, focus, found, rows, doing, form) if focus else {"focus": None})


def _undo(viewer: Viewer, params: QueryDict) -> dict[str, Any]:
    """What was just decided, so that it can be undone."""
    done = _uid(params.get("done"))
    row = next(iter(queries.by_uids(viewer, [done])), None) if done else None
    if row is None or row.state not in (ACCEPTED, REFUSED):
        return {"undo": None}
    return {"undo": row, "undo_words": words.undo_words(row)}


def narrows(params: QueryDict) -> bool:
    """Whether the list is filtered."""
    return any(params.get(name) for name in ("area", "category", "source"))


def _order(rows: Sequence[Incident], found: Twins) -> list[Incident]:
    """Rows as they stand in the list: a group where the first of it would stand."""
    order: dict[Incident, None] = {}
    for row in rows:
        order |= dict.fromkeys(found.of(row) or [row])
    return list(order)


def _focus(viewer: Viewer, params: QueryDict, order: Sequence[Incident], form: Any) -> Incident | None:
    wanted = _uid(params.get("report"))
    here = next((row for row in order if row.uid == wanted), None)
    if here is None and wanted and (form is not None or params.get("look")):
        here = next(iter(queries.by_uids(viewer, [wanted])), None)
    return here or next((row for row in order if row.state in OPEN), None)


def _blocks(order: Sequence[Incident], found: Twins, focus: Incident | None) -> list[Block]:
    blocks: dict[int, Block] = {}
    day = today()
    for row in order:
        group = found.of(row)
        key = group[0].pk if group else row.pk
        block = blocks.setdefault(
            key,
            Block(
                [], focus in group if group else row == focus, words.twins_words(len(group)) if group else ""
            ),
        )
        line = Line(
            row, words.when_short(row, day), words.where_short(row), words.source_tag(row), row == focus
        )
        block.lines.append(line)
    return list(blocks.values())


def _ways_on(order: Sequence[Incident], focus: Incident | None) -> dict[str, Any]:
    """The rows before and after the focused one; after a decision the next that is still open."""
    if focus not in order:
        return {"before": None, "after": order[0] if order else None, "then": None}
    at = order.index(focus)
    left = [row for row in [*order[at + 1 :], *reversed(order[:at])] if row.state in OPEN]
    return {
        "before": order[at - 1] if at else None,
        "after": order[at + 1] if at + 1 < len(order) else None,
        "then": left[0] if left else None,
    }


def _filters(viewer: Viewer, params: QueryDict) -> list[tuple[str, str, str, list[tuple[str, str, bool]]]]:
    """Name, label, the choice of all, and the choices of each filter."""
    choices = {
        "area": [(str(row.uid), row.name) for row in areas(viewer)],
        "category": [(row.code, row.name) for row in categories(viewer)],
        "source": [(row.code, row.name) for row in sources(viewer)],
    }
    said = {
        "area": (_("Area"), _("The whole municipality")),
        "category": (_("Category"), _("All")),
        "source": (_("Source"), _("All sources")),
    }
    return [
        (name, *said[name], [(value, label, value == params.get(name)) for value, label in rows])
        for name, rows in choices.items()
    ]


def _pane(
    viewer: Viewer, row: Incident, found: Twins, rows: Sequence[Incident], doing: str, form: Any
) -> dict[str, Any]:
    group = [other for other in found.of(row) if other != row]
    open_ = row.state in OPEN
    pieces = marked(row.text, row.questions)
    return {
        "focus": row,
        "number": rows.index(row) + 1 if row in rows else 0,
        "title": ", ".join(part for part in (row.category.name, words.where_short(row)) if part),
        "pieces": pieces,
        "asked": next((start for _piece, start in pieces if start is not None), None),
        "when": words.when_long(row),
        "where": words.where_long(row),
        "whom": words.from_whom(row),
        "audience": words.audience_words(row.audience),
        "events": queries.events(viewer, row),
        "members": [(other, words.source_tag(other)) for other in queries.merged_into(viewer, row)],
        "group": group,
        "alike_heading": words.alike_heading(len(group)),
        "alike": words.alike_words(alike(row, group)) if group else "",
        "merging": words.merge_words(len(group) + 1, has_police=_has_police([row, *group])),
        "open": open_,
        "can_accept": open_ and not row.questions,
        "can_reopen": row.state in (ACCEPTED, REFUSED),
        "doing": doing if open_ else "",
        "form": form or _form(viewer, row, doing),
    }


def _has_police(rows: Sequence[Incident]) -> bool:
    return any(row.source.kind == Source.Kind.POLICE for row in rows)


def _form(viewer: Viewer, row: Incident, doing: str) -> Any:
    if doing == CORRECT:
        return CorrectionForm(viewer, row)
    return words_form(doing) if doing in (ASK, REFUSE) else None


def words_form(doing: str, data: Any = None) -> WordsForm:
    """The form for a question or a reason."""
    label = _("What do you want to know?") if doing == ASK else _("Why is it refused?")
    return WordsForm(label, data)
