"""The police's daily report comes in sealed, its incidents are taken in one by one, and the raw text is disposed of."""

import json
from dataclasses import replace
from datetime import date, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.ids import new_uid
from samsyn.base.refusal import Refusal
from samsyn.incidents.commands.filing import file_report
from samsyn.incidents.learning import proposer
from samsyn.incidents.models import DailyItem, DailyReport
from samsyn.incidents.queries.daily import SEALED
from samsyn.incidents.queries.learned import learned
from samsyn.incidents.queries.sources import source_with_code
from samsyn.incidents.rules.content import NewIncident
from samsyn.incidents.rules.daily import as_dict, read_daily, tidy
from samsyn.incidents.rules.daily.without_persons import without
from samsyn.incidents.rules.sealing import fingerprint, seal
from samsyn.incidents.rules.sources import DAILY
from samsyn.places import queries as places
from samsyn.privacy.queries import known
from samsyn.privacy.rules.guard import spans
from samsyn.privacy.rules.span import PersonRefusal

KEPT_DAYS = 28  # the raw text; 30 is the most that it may be
LONGEST = 200_000
MOST_ITEMS = 300


def take_in_daily(*, by: Viewer, text: str, day: date) -> DailyReport:
    """Keep a daily report under seal, cut into incidents to confirm; refuses one that has come before."""
    by.require("incidents.daily")
    raw = tidy(text)
    if not raw.strip():
        raise Refusal("incidents.daily_empty")
    if len(raw) > LONGEST:
        raise Refusal("incidents.daily_long", most=LONGEST // 1000)
    print_ = fingerprint(settings.DAILY_KEY, raw)
    if DailyReport.objects.filter(municipality_id=by.municipality_id, sha256=print_).exists():
        raise Refusal("incidents.daily_known")
    found = _read(by, raw, day)
    source = source_with_code(by, DAILY)
    if source is None:
        raise Refusal("incidents.no_daily_source")
    if not found:
        raise Refusal("incidents.daily_nothing")
    if len(found) > MOST_ITEMS:
        raise Refusal("incidents.daily_long", most=LONGEST // 1000)
    uid = new_uid()
    sealed = seal(settings.DAILY_KEY, *SEALED, uid, json.dumps({"text": raw, "items": found}))
    row = DailyReport(
        municipality_id=by.municipality_id,
        uid=uid,
        source=source,
        day=day,
        sealed=sealed,
        sha256=print_,
        dispose_on=today() + timedelta(days=KEPT_DAYS),
    )
    return _stored(by, row, len(found))


def _read(by: Viewer, raw: str, day: date) -> list[dict[str, object]]:
    found = read_daily(
        raw,
        day=day,
        places=[
            *places.places(by).values_list("name", flat=True),
            *places.areas(by).values_list("name", flat=True),
        ],
        streets=list(places.streets(by).values_list("name", flat=True)),
    )
    propose = proposer(learned(by))
    return [as_dict(replace(one, category=propose(one.text, one.category))) for one in found]


def _stored(by: Viewer, row: DailyReport, count: int) -> DailyReport:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            DailyItem.objects.bulk_create(
                DailyItem(municipality_id=by.municipality_id, daily=row, position=n) for n in range(count)
            )
            record(by, "incidents.take_in_daily", row, ["day", "sealed", "dispose_on"])
    except IntegrityError as error:  # the same report came twice at once
        raise Refusal("incidents.daily_known") from error
    return row


@transaction.atomic
def take_item(
    *, by: Viewer, item: DailyItem, incident: NewIncident, clean: bool = False, no_persons: bool = False
) -> DailyItem:
    """Take one incident in, accepted; once, however often it is asked for.

    `clean` takes out what tells who somebody is. Otherwise it is refused, unless it is a mere question and
    `no_persons` answers it.
    """
    by.require("incidents.daily")
    row = _held(by, item)
    if row.state == DailyItem.State.TAKEN:
        return row
    if clean:
        alone = known(by)
        incident = replace(incident, text=without(incident.text, alone), place=without(incident.place, alone))
    elif not no_persons:
        _check_nobody(by, incident)
    report = file_report(by=by, source=row.daily.source, key=row.uid, incidents=[incident], accepted=True)
    filed = report.incidents.get()
    if filed.questions:  # answered on the page
        filed.questions = []
        filed.save(update_fields=["questions"])
    row.state, row.incident = DailyItem.State.TAKEN, filed
    row.save(update_fields=["state", "incident"])
    record(by, "incidents.take_daily_item", row, ["state", "incident"])
    return row


def _check_nobody(by: Viewer, incident: NewIncident) -> None:
    found = [*spans(incident.text, known(by)), *spans(incident.place, known(by))]
    if found:
        raise PersonRefusal("incidents.daily_persons", spans=found)


@transaction.atomic
def leave_item(*, by: Viewer, item: DailyItem) -> DailyItem:
    """Leave one out: it is no incident, or none of the municipality's."""
    return _moved(by, item, DailyItem.State.WAITING, DailyItem.State.LEFT, "incidents.leave_daily_item")


@transaction.atomic
def put_back_item(*, by: Viewer, item: DailyItem) -> DailyItem:
    """Let one that was left out wait again."""
    return _moved(by, item, DailyItem.State.LEFT, DailyItem.State.WAITING, "incidents.put_back_daily_item")


def _moved(by: Viewer, item: DailyItem, before: str, after: str, verb: str) -> DailyItem:
    by.require("incidents.daily")
    row = _held(by, item)
    if row.state == after:
        return row
    if row.state != before or row.daily.disposed_on is not None:
        raise Refusal("incidents.wrong_state")
    row.state = after
    row.save(update_fields=["state"])
    record(by, verb, row, ["state"])
    return row


def _held(by: Viewer, item: DailyItem) -> DailyItem:
    rows = DailyItem.objects.select_for_update(of=("self",)).select_related("daily__source")
    return rows.get(municipality_id=by.municipality_id, pk=item.pk)


def dispose_all_daily() -> int:
    """Dispose of the raw text of every municipality whose time has come; returns how many."""
    due = DailyReport.objects.filter(disposed_on__isnull=True, dispose_on__lte=today()).order_by("pk")
    for row in due:
        dispose_daily(by=Viewer.system(row.municipality_id, "disposal"), daily=row)
    return len(due)


@transaction.atomic
def dispose_daily(*, by: Viewer, daily: DailyReport) -> None:
    """Delete the sealed bytes; what nobody took in is left out."""
    by.require("incidents.daily")
    row = DailyReport.objects.select_for_update().get(municipality_id=by.municipality_id, pk=daily.pk)
    if row.disposed_on is not None:
        return
    row.sealed, row.disposed_on = b"", today()
    row.save(update_fields=["sealed", "disposed_on"])
    row.items.filter(state=DailyItem.State.WAITING).update(state=DailyItem.State.LEFT)
    record(by, "incidents.dispose_daily", row, ["sealed", "disposed_on"])
