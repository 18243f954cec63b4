"""Every way by which words come in, with what sends words by it.

A new door, operation or command that takes words is a row here. One that takes none is a row in `NO_WORDS`, with
the reason; `test_complete.py` lets no door stand in neither.
"""

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from openpyxl import Workbook

from samsyn.base.dates import today
from samsyn.config.cli import main
from samsyn.incidents.commands import ask_back
from samsyn.incidents.queries import categories
from samsyn.incidents.queries.settings import reporting_settings
from samsyn.places.queries import areas
from samsyn.places.queries.tree import versions
from tests.api.calling import a_report
from tests.daily import a_daily
from tests.incidents.importing.files import HEADER
from tests.leaks.stage import Stage
from tests.planted.places import area, place
from tests.reports import a_source, an_incident, reported
from tests.work import work_through

Way = Callable[[Stage, str], object]
WAYS: dict[str, list[tuple[str, Way]]] = {}


def way(door: str, field: str) -> Callable[[Way], Way]:
    """Enter a way in: behind which door, in which field."""

    def entered(send: Way) -> Way:
        WAYS.setdefault(door, []).append((field, send))
        return send

    return entered


def _report(field: str, words: str) -> dict[str, Any]:
    report = a_report()
    report["incidents"][0][field] = words
    return report


def _form(**fields: str) -> dict[str, str]:
    return {"category": "vandalism", "when": "now", "place": "Korpstigen", **fields}


for _field in ("text", "place", "own_measure"):

    @way("incidents:new", f"{_field}, with an account")
    def _(stage: Stage, words: str, field: str = _field) -> object:
        return stage.post(stage.street, "incidents:new", _form(**{field: words}))

    @way("incidents:new", f"{_field}, by a device link or a QR code")
    def _(stage: Stage, words: str, field: str = _field) -> object:
        return stage.post(stage.phone, "incidents:new", _form(**{field: words}))

    @way("incidents:sendings", f"{_field}, by a phone")
    def _(stage: Stage, words: str, field: str = _field) -> object:
        return stage.queue(stage.phone, f"device:{stage.device.pk}", **{field: words})

    @way("api-1:send_report", _field)
    def _(stage: Stage, words: str, field: str = _field) -> object:
        return stage.api("reports", _report(field, words))

    @way("api-1:send_reports", _field)
    def _(stage: Stage, words: str, field: str = _field) -> object:
        return stage.api("reports/batch", {"reports": [_report(field, words)]})


@way("api-1:send_report", "outside_id")
def _(stage: Stage, words: str) -> object:
    return stage.api("reports", a_report(outside_id=words))


@way("incidents:new", "an earlier incident of the same report")
def _(stage: Stage, words: str) -> object:
    earlier = json.dumps([_form(text=words)])
    return stage.post(stage.street, "incidents:new", {**_form(), "earlier": earlier})


@way("incidents:new", "one more")
def _(stage: Stage, words: str) -> object:
    return stage.post(stage.street, "incidents:new", {**_form(text=words), "more": "1"})


@way("incidents:answer", "words")
def _(stage: Stage, words: str) -> object:
    (row,) = reported(stage.guard.viewer, an_incident(), person=stage.guard.person)
    ask_back(by=stage.by, incident=row, words="Var det inne eller ute?")
    return stage.post(stage.street, "incidents:answer", {"words": words}, row.uid)


def _correction(stage: Stage, **fields: str) -> object:
    row = stage.an_incident()
    moment = row.starts_at.strftime("%Y-%m-%dT%H:%M")
    given = {"category": "vandalism", "starts_at": moment, "ends_at": moment, "place": "", "text": row.text,
             "audience": "2", "seriousness": "", "revision": "1"}  # fmt: skip
    return stage.office_says("incidents:correct", {**given, **fields}, row.uid)


@way("incidents:correct", "text")
def _(stage: Stage, words: str) -> object:
    return _correction(stage, text=words)


@way("incidents:correct", "place")
def _(stage: Stage, words: str) -> object:
    return _correction(stage, place=words)


@way("incidents:ask", "words")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("incidents:ask", {"words": words}, stage.an_incident().uid)


@way("incidents:refuse", "words")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("incidents:refuse", {"words": words}, stage.an_incident().uid)


@way("incidents:take_daily", "text")
def _(stage: Stage, words: str) -> object:
    return _taken(stage, text=words)


@way("incidents:take_daily", "place")
def _(stage: Stage, words: str) -> object:
    return _taken(stage, place=words)


def _taken(stage: Stage, **fields: str) -> object:
    item = a_daily(stage.by, f"1. 20.15 Klotter på Broskolan {len(stage.said)}.").items.get()
    day = f"{item.daily.day.isoformat()}T00:05"
    given = {"category": "graffiti", "starts_at": day, "ends_at": day, "place": "Bro", "text": "Klotter."}
    return stage.office_says("incidents:take_daily", {**given, **fields}, item.uid)


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


@way("places:places", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("places:places", {"name": words, "aliases": "", "point": ""})


@way("places:places", "aliases")
def _(stage: Stage, words: str) -> object:
    given = {"name": f"Torget {len(stage.said)}", "aliases": words, "point": ""}
    return stage.office_says("places:places", given)


@way("places:place", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says(
        "places:place", {"name": words, "aliases": "", "point": ""}, place(stage.by)["uid"]
    )


@way("places:add_area", "name")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("places:add_area", {"kind": "district", "name": words, "parent": ""})


@way("places:area", "the report that classifies it")
def _(stage: Stage, words: str) -> object:
    given = {"level": "risk", "report": words, "name_there": "Bro", "source": "", "starts_on": "2021-10-01"}
    return stage.office_says("places:area", given, area(stage.by)["uid"])


@way("places:upload", "a name in a file")
@way("places:take_in_areas", "a name in a file")
def _(stage: Stage, words: str) -> object:
    ring = [[650_000, 6_600_000], [651_000, 6_600_000], [651_000, 6_601_000], [650_000, 6_600_000]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    content = json.dumps({"type": "Feature", "properties": {"namn": words}, "geometry": shape})
    given = {"file": stage.file("areas.json", content), "kind": "district", "source": "Kommunen", "named_by": "",
             "parent": "", "starts_on": "2022-01-01"}  # fmt: skip
    page: Any = stage.office_says("places:upload", given)
    sealed = page.context["sealed"] if page.context and "sealed" in page.context else ""
    return stage.office_says("places:take_in_areas", {"_preview": sealed})


@way("places:streets", "a name in a file")
def _(stage: Stage, words: str) -> object:
    return stage.office_says("places:streets", {"file": stage.file("gator.csv", f"namn\n{words}\n")})


@way("incidents:notify", "what to do")
def _(stage: Stage, words: str) -> object:
    revision = reporting_settings(stage.by).revision
    given = {"revision": revision, "notify_text": words, "notify_phone": "", "notify_url": ""}
    return stage.office_says("incidents:notify", given)


@way("places:change_area", "name")
def _(stage: Stage, words: str) -> object:
    given = {"name": words, "parent": "", "starts_on": today().isoformat()}
    return stage.office_says("places:change_area", given, area(stage.by)["uid"])


@way("places:draw_border", "where the border comes from")
def _(stage: Stage, words: str) -> object:
    row = areas(stage.by).get(uid=area(stage.by)["uid"])
    given = {"geometry": "6600000 650000\n6600000 651000\n6601000 651000", "source": words, "starts_on": "",
             "drawn_from": versions(stage.by, row)[0].uid}  # fmt: skip
    return stage.office_says("places:draw_border", given, row.uid)


# --- imports ---


def _table(words: str, column: str) -> list[list[str]]:
    at = HEADER.split(";").index(column)
    row = [
        f"U{abs(hash(words)) % 10_000}",
        "2022-10-14",
        "21.30",
        "Klotter",
        "Bro torg",
        "Klottrat på väggen",
    ]
    other = [
        f"V{abs(hash(words)) % 10_000}",
        "2022-10-15",
        "22.30",
        "Klotter",
        "Bro torg",
        "Klottrat på dörren",
    ]
    row[at] = words
    return [HEADER.split(";"), row, other]


def _csv(rows: list[list[str]]) -> bytes:
    return "\n".join(";".join(row) for row in rows).encode() + b"\n"


def _xlsx(rows: list[list[str]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _imported(stage: Stage, name: str, content: bytes) -> object:
    source = a_source(stage.by, "earlier")
    answer: Any = stage.office_says(
        "incidents:imports", {"file": stage.file(name, content), "source": source.uid}
    )
    stage.office.post(answer.headers["Location"], {"do": "try"})
    stage.office.post(answer.headers["Location"], {"do": "go"})
    return work_through()


for _column in HEADER.split(";"):

    @way("incidents:import_mapping", f"{_column} of a CSV file, in the browser")
    def _(stage: Stage, words: str, column: str = _column) -> object:
        return _imported(stage, "export.csv", _csv(_table(words, column)))

    @way("samsyn import incidents", f"{_column} of a CSV file")
    def _(stage: Stage, words: str, column: str = _column) -> object:
        path = stage.folder / f"export{len(stage.said)}.csv"
        path.write_bytes(_csv(_table(words, column)))
        return main(["import", "incidents", str(path), "--municipality", "0139", "--source", "earlier"])


@way("incidents:import_mapping", "Beskrivning of an XLSX file, in the browser")
def _(stage: Stage, words: str) -> object:
    return _imported(stage, "export.xlsx", _xlsx(_table(words, "Beskrivning")))


@way("incidents:imports", "the file's name")
def _(stage: Stage, words: str) -> object:
    return _imported(stage, f"{words}.csv", _csv(_table(f"Krossad ruta {len(stage.said)}", "Beskrivning")))


@way("incidents:import_mapping", "a heading")
def _(stage: Stage, words: str) -> object:
    rows = _table(f"Krossad ruta {len(stage.said)}", "Beskrivning")
    rows[0].append(words)
    return _imported(stage, "export.csv", _csv([*rows[:1], *([*row, "x"] for row in rows[1:])]))
