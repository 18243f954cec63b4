"""Words of units, links, categories, sources, filters, searches and settings."""

from typing import Any
from urllib.parse import urlencode

from samsyn.incidents.queries import categories
from samsyn.incidents.queries.settings import reporting_settings
from tests.leaks.stage import Stage
from tests.leaks.ways_in.table import way
from tests.reports import a_source


@way("incidents:add_unit", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("incidents:add_unit", _unit(stage, words))


@way("incidents:change_unit", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("incidents:change_unit", _unit(stage, words), stage.unit.uid)


def _unit(stage: Stage, name: str) -> dict[str, Any]:
    unit = stage.unit
    return {"name": name, "rhythm": "week", "starts_on": "2022-01-01", "organisation": unit.organisation.uid,
            "source": unit.source.uid, "area": "", "contact": ""}  # fmt: skip


@way("incidents:unit_code", "label")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("incidents:unit_code", {"code-label": words, "code-days": 9}, stage.unit.uid)


@way("incidents:add_category", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("incidents:add_category", {"name": words, "icon": "other"})


@way("incidents:category", "name")
def _(stage: Stage, words: str) -> object:
    row = categories(stage.by).get(code="other")
    return stage.office_says("incidents:category", {"name": words, "icon": "other"}, row.uid)


@way("incidents:sources", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("incidents:sources", {"name": words, "kind": "other", "audience": "2"})


@way("incidents:source", "name")
def _(stage: Stage, words: str) -> object:
    source = a_source(stage.by, "residents")
    return stage.office_says("incidents:source", {"name": words, "audience": "2"}, source.uid)


@way("incidents:save_filter", "filter")
def _(stage: Stage, words: str) -> object:
    given = {"name": f"Mitt {len(stage.said)}", "filter": urlencode({"q": words})}
    return stage.office_says("incidents:save_filter", given)


@way("incidents:save_filter", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("incidents:save_filter", {"name": words, "filter": "category=drugs"})


@way("incidents:feeds", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("incidents:feeds", {"name": words, "filter": "category=drugs"})


@way("incidents:feeds", "filter")
def _(stage: Stage, words: str) -> object:
    given = {"name": f"Mitt {len(stage.said)}", "filter": urlencode({"q": words})}
    return stage.office_says("incidents:feeds", given)


@way("incidents:incidents", "q")
def _(stage: Stage, words: str) -> object:
    return stage.get(stage.office, "incidents:incidents", {"q": words})


@way("incidents:cells", "q")
def _(stage: Stage, words: str) -> object:
    return stage.get(stage.office, "incidents:cells", {"q": words})


@way("incidents:export", "filter")
def _(stage: Stage, words: str) -> object:
    answer: Any = stage.office_says("incidents:export", {"format": "csv", "filter": urlencode({"q": words})})
    return b"".join(answer.streaming_content) if answer.streaming else answer


@way("api:tokens", "name")
def _(stage: Stage, words: str) -> object:
    source = a_source(stage.by, "earlier")
    given = {"name": words, "scopes": ["read"], "source": source.pk, "days": 30, "per_minute": 60}
    return stage.office_says("api:tokens", given)


@way("incidents:notify", "what to do")
def _(stage: Stage, words: str) -> object:
    row = reporting_settings(stage.by)
    given = {"revision": row.revision, "notify_text": words, "notify_phone": "", "notify_url": ""}
    return stage.office_says("incidents:notify", given)
