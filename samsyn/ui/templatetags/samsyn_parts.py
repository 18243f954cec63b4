"""The look's larger parts: each takes plain values and draws itself from `templates/ui/parts/`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from samsyn.base.refusal import Conflict, say
from samsyn.ui.kept import typed_in
from samsyn.ui.versus import compared

register = template.Library()

PEG = 8  # px from one peg to the next
FEW = 34  # above this many units the pegs would be a hedge; the words remain


@register.inclusion_tag("ui/parts/coverage.html")
def cov(reported: int, nothing: int, silent: int) -> dict[str, Any]:
    """How many of the expected units answered: one peg each, and the same in words."""
    kinds = ["yes"] * reported + ["none"] * nothing + ["silent"] * silent
    pegs = [{"kind": kind, "x": PEG * place + 1} for place, kind in enumerate(kinds)]
    return {
        "pegs": pegs if len(pegs) <= FEW else [],
        "width": PEG * len(pegs) - 1,
        "answered": reported + nothing,
        "expected": len(pegs),
        "reported": reported,
        "nothing": nothing,
        "silent": silent,
    }


@register.inclusion_tag("ui/parts/todo.html")
def todo(todos: Sequence[object]) -> dict[str, Any]:
    """What waits for the viewer; each has `count`, `what`, `why`, `url`, `late`."""
    return {"todos": todos}


@register.inclusion_tag("ui/parts/linkage.html")
def linkage(built_on: Sequence[object] = (), led_to: Sequence[object] = ()) -> dict[str, Any]:
    """ "“Built on / Has led to” under a page head; each link has `text` and `url`."""
    return {"built_on": built_on, "led_to": led_to}


@register.inclusion_tag("ui/parts/share.html")
def share(what: str, has: int, of: int, url: str = "") -> dict[str, Any]:
    """How much of the plan is filled in: one row of a list of shares."""
    cells = [{"look": "has" if place < has else "lacks", "x": 10 * place} for place in range(of)]
    return {
        "what": what,
        "has": has,
        "of": of,
        "url": url,
        "cells": cells if of <= FEW else [],
        "width": 10 * of,
    }


@register.inclusion_tag("ui/parts/blocks.html")
def blocks(measures: Sequence[object]) -> dict[str, Any]:
    """A round's measures, a block each, with `number`, `state` and `url`.

    `state` is one of accepted, in, draft, unopened, back.
    """
    return {"measures": measures}


@register.simple_block_tag
def empty(content: str, heading: str, art: bool = True) -> SafeString:
    """What will stand here, what there already is, one way on (the content)."""
    return render_to_string("ui/parts/empty.html", {"content": content, "heading": heading, "art": art})


@register.inclusion_tag("ui/parts/facts.html")
def facts(rows: Sequence[object]) -> dict[str, Any]:
    """Figures in a row; each has `figure`, `what`, and if it opens to something `url`, `of`."""
    return {"rows": rows}


@register.inclusion_tag("ui/parts/steps.html")
def steps(rows: Sequence[object]) -> dict[str, Any]:
    """Steps in turn; each has `state` (done, now, back, not), `what` and `who` (name, and when)."""
    return {"rows": rows}


@register.inclusion_tag("ui/parts/history.html")
def history(rows: Sequence[object]) -> dict[str, Any]:
    """What happened when, newest first; each has `day`, `what` and `who`."""
    return {"rows": rows}


@register.inclusion_tag("ui/parts/pager.html", takes_context=True)
def pager(context: Context, page: Page[Any]) -> dict[str, Any]:
    """The way to the next and the last page of a list; nothing where all fits on one."""
    return {"page": page, "request": context["request"]}


@register.inclusion_tag("ui/parts/versus.html")
def versus(rows: Sequence[object], left: str, right: str) -> dict[str, Any]:
    """Two versions side by side; each row has `heading`, `before` and `after` (None where absent).

    `left` and `right` say which version stands on which side.
    """
    return {"rows": [compared(row) for row in rows], "left": left, "right": right}


@register.inclusion_tag("ui/parts/conflict.html")
def conflict(refusal: Conflict, form: BaseForm | None = None) -> dict[str, Any]:
    """Both texts where somebody else saved first; the form gives the fields their names."""
    labels = {name: field.label or name for name, field in form.fields.items()} if form else {}
    rows = [
        {"label": labels.get(name, name), "theirs": refusal.theirs.get(name, ""), "mine": mine}
        for name, mine in refusal.mine.items()
        if refusal.theirs.get(name, "") != mine
    ]
    return {"sentence": say(refusal), "rows": rows}


@register.inclusion_tag("ui/parts/saved.html")
def saved(at: datetime | None = None, also: str = "") -> dict[str, Any]:
    """Where the autosave says how it goes; `also` follows the first sentence ("The deputy sees it too")."""
    return {"at": at, "also": also}


@register.inclusion_tag("ui/parts/kept.html", takes_context=True)
def kept(context: Context) -> dict[str, Any]:
    """What was typed in the form that was just refused, to read and copy."""
    return {"typed": typed_in(context["request"])}
