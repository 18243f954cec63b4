"""One's own reports in words: what, where and when, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from samsyn.base.dates import local, today
from samsyn.incidents.models import Report
from samsyn.incidents.queries.reporter import Mine
from samsyn.incidents.wording.form import StepWords, step_words
from samsyn.ui.templatetags.samsyn_text import short_day


@dataclass(frozen=True)
class MineWords:
    """One of somebody's own reports as they read it; `asked` is the incident where a question waits."""

    heading: str
    about: str
    steps: Sequence[StepWords]
    asked: str = ""


def mine_words(mine: Mine) -> MineWords:
    """The report in words."""
    row = mine.incident
    if row is None:
        return MineWords(gettext("Nothing to report"), _period(mine.report), [step_words("received", "", 0)])
    place = row.place_text or (row.area.name if row.area else "")
    moment = local(row.starts_at)
    day = gettext("today") if moment.date() == today() else short_day(moment.date())
    asked = str(row.uid) if row.state == "asked" else ""
    steps = [step_words(step.code, step.words, step.week) for step in mine.steps]
    return MineWords(row.category.name, ", ".join(filter(None, (place, day))), steps, asked)


def _period(report: Report) -> str:
    first, last = report.nothing_from, report.nothing_to
    if first is None or last is None:
        return ""
    if (last - first).days == 6:
        return gettext("week %(week)s") % {"week": first.isocalendar().week}
    return f"{short_day(first)}–{short_day(last)}"
