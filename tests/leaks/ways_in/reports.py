"""Words that come with reports, their answers, corrections and the daily report's lines."""

import json
from typing import Any

from samsyn.incidents.commands import accept, ask_back
from tests.api.calling import a_report
from tests.daily import a_daily
from tests.leaks.stage import Stage
from tests.leaks.ways_in.table import way
from tests.reports import an_incident, reported


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


@way("incidents:outcome", "words")
def _(stage: Stage, words: str) -> object:
    row = accept(by=stage.by, incident=stage.an_incident())
    return stage.office_says("incidents:outcome", {"words": words}, row.uid)


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
