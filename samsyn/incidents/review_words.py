"""What the review says: headings, when, where, from whom, how reports are alike, what waits."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from babel.dates import format_date
from django.utils.translation import get_language, gettext, ngettext

from samsyn.base.dates import local
from samsyn.incidents.models import Incident, Source
from samsyn.incidents.rules.audience import ALL, AUTHORITIES, GROUP
from samsyn.incidents.rules.duplicates import Likeness
from samsyn.organisations.models import Organisation

EN_DASH = "–"
RECENT = timedelta(days=6)


def heading(received: int, asked: int, *, is_asked: bool) -> str:
    """The finding: what there is to do."""
    if is_asked:
        return ngettext("%(n)d question waits for an answer", "%(n)d questions wait for an answer", asked) % {
            "n": asked
        }
    if not received:
        return gettext("Every report is reviewed")
    return ngettext("%(n)d report to review", "%(n)d reports to review", received) % {"n": received}


def done_words(accepted: int) -> str:
    """What has been done where nothing is left."""
    if not accepted:
        return gettext("Nothing has come in since then. New reports stand here as they come.")
    return ngettext(
        "%(n)d report was accepted in the last seven days, and its reporter has been told.",
        "%(n)d reports were accepted in the last seven days, and their reporters have been told.",
        accepted,
    ) % {"n": accepted}


def review_todo(count: int) -> tuple[str, str]:
    """What waits for the reviewer."""
    what = ngettext("report to review", "reports to review", count)
    return what, gettext("Nothing counts before somebody has read it.")


def asked_todo(count: int) -> tuple[str, str]:
    """Questions that the reviewer has asked."""
    what = ngettext("question waits for an answer", "questions wait for an answer", count)
    return what, gettext("The reporter has been asked.")


def answer_todo(count: int) -> tuple[str, str]:
    """Questions to the reporter."""
    what = ngettext("question about your report", "questions about your reports", count)
    return what, gettext("The safety coordinator wants to know more.")


def _say(moment: date, pattern: str) -> str:
    return format_date(moment, pattern, locale=get_language() or "sv")


def _hour(moment: datetime) -> str:
    return moment.strftime("%H.%M") if moment.minute else str(moment.hour)


def _part_of_day(first: datetime, last: datetime) -> str:
    words = {
        (6, 9): gettext("morning"),
        (9, 12): gettext("late morning"),
        (12, 17): gettext("afternoon"),
        (17, 22): gettext("evening"),
        (22, 6): gettext("night"),
    }
    if first.minute or last.minute or last - first > timedelta(hours=8):
        return ""
    return words.get((first.hour, last.hour), "")


def when_short(row: Incident, today: date) -> str:
    """ "lör 21–23", "lör kväll", "fre–sön"; the date where it is more than a week ago."""
    first, last = local(row.starts_at), local(row.ends_at)
    recent = timedelta(0) <= today - first.date() <= RECENT
    pattern = "EEE" if recent else "d MMM"
    day = _say(first, pattern).rstrip(".")
    part = _part_of_day(first, last)
    if part:
        return f"{day} {part}"
    if last - first > timedelta(hours=24):
        return f"{day}{EN_DASH}{_say(last, pattern).rstrip('.')}"
    end = last if last.hour or last.minute or last == first else None
    clock = first.strftime("%H.%M") if last == first and first.minute else _hour(first)
    return f"{day} {clock}" if last == first else f"{day} {clock}{EN_DASH}{_hour(end) if end else '24'}"


def when_coarse(row: Incident) -> str:
    """ "Vecka 41, 2022": for those who may know the week alone."""
    year, week, _day = row.day.isocalendar()
    told = gettext("week %(week)s, %(year)s") % {"week": week, "year": year}
    return told[:1].upper() + told[1:]


def when_long(row: Incident) -> str:
    """ "Lördag 15 oktober, mellan 21 och 23"."""
    first, last = local(row.starts_at), local(row.ends_at)
    day = _say(first, "EEEE d MMMM").capitalize()
    if first == last:
        return gettext("%(day)s at %(clock)s") % {"day": day, "clock": first.strftime("%H.%M")}
    if first.date() == last.date():
        told = {"day": day, "first": _hour(first), "last": _hour(last)}
        return gettext("%(day)s, between %(first)s and %(last)s") % told
    end = _say(last, "EEEE d MMMM")
    told = {"day": day, "first": _hour(first), "end": end, "last": _hour(last)}
    return gettext("%(day)s at %(first)s to %(end)s at %(last)s") % told


def where_short(row: Incident) -> str:
    """The place as it was told, else the area."""
    return row.place_text or (row.area.name if row.area else "")


def where_long(row: Incident) -> str:
    """Place, area, and how exactly it is known."""
    area = row.area.name if row.area and row.area.name.casefold() not in row.place_text.casefold() else ""
    named = ", ".join(part for part in (row.place_text, area) if part) or gettext("No place was told")
    if row.x is not None:
        exact = gettext("A point on the map")
    elif row.cell_x is not None:
        exact = gettext("A square of 250 metres, no point")
    else:
        exact = gettext("No point")
    return f"{named}. {exact}"


def undo_words(row: Incident) -> str:
    """What was just decided."""
    what = ", ".join(part for part in (row.category.name, where_short(row)) if part)
    if row.state == Incident.State.REFUSED:
        return gettext("%(what)s is refused.") % {"what": what}
    return gettext("%(what)s is accepted.") % {"what": what}


def source_tag(row: Incident) -> str:
    """Who it comes from in a word or two, never a name of a person."""
    if row.source.kind == Source.Kind.POLICE:
        return row.source.name
    if row.report.unit:
        kinds = {
            Organisation.Kind.HOUSING: gettext("Housing company"),
            Organisation.Kind.GUARD: gettext("Guards"),
            Organisation.Kind.SCHOOL: gettext("School"),
        }
        return kinds.get(Organisation.Kind(row.report.unit.organisation.kind), row.report.unit.name)
    return (row.report.person.title if row.report.person else "") or row.source.name


def from_whom(row: Incident) -> str:
    """From whom, in the words of their role, and whether they saw it."""
    report = row.report
    if report.unit:
        who = f"{report.unit.organisation.name}, {report.unit.name}"
    elif report.person:
        unit = report.person.unit
        parts = (report.person.title, unit.organisation.name if unit else "")
        who = ", ".join(part for part in parts if part) or row.source.name
    else:
        who = row.source.name
    return f"{who}. {row.get_sight_display()}" if row.sight else who


def audience_words(audience: int) -> str:
    """Who may see it."""
    return {
        AUTHORITIES: gettext("Authorities only"),
        GROUP: gettext("The area group; those who are not bound by secrecy: category, area and week"),
        ALL: gettext("All who report"),
    }[audience]


def alike_heading(others: int) -> str:
    """Over how the reports are alike."""
    return ngettext("Like this other one", "Like these %(n)d others", others) % {"n": others}


def alike_words(found: Sequence[Likeness]) -> str:
    """ "Samma plats inom 150 meter, samma tid, samma kategori": what holds for all of them."""
    parts = [_place_words(found), _time_words(found)]
    if all(one.same_category for one in found):
        parts.append(gettext("the same category"))
    elif all(one.same_category or one.akin for one in found):
        parts.append(gettext("categories that are akin"))
    if all(one.words for one in found):
        parts.append(gettext("words in common"))
    said = ", ".join(part for part in parts if part)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _place_words(found: Sequence[Likeness]) -> str:
    metres = [one.metres for one in found if one.metres is not None]
    if len(metres) == len(found):
        within = max(50, -(-max(metres) // 50) * 50)
        return gettext("the same place within %(metres)d metres") % {"metres": within}
    if all(one.same_place or one.metres is not None for one in found):
        return gettext("the same place")
    return gettext("the same area") if all(one.same_area for one in found) else ""


def _time_words(found: Sequence[Likeness]) -> str:
    hours = max(one.hours for one in found)
    if not hours:
        return gettext("the same time")
    if hours <= 1:
        return gettext("about the same time")
    whole = round(hours)
    return ngettext("within %(n)d hour", "within %(n)d hours", whole) % {"n": whole}


def merge_words(count: int, *, has_police: bool) -> str:
    """What merging means."""
    words = gettext(
        "If you merge them the event counts once, and all %(n)d who reported it hear how it goes."
    )
    said = words % {"n": count}
    if has_police:
        said += " " + gettext("In the picture the police's report is counted apart also when it is merged.")
    return said


def twins_words(count: int) -> str:
    """Over a bracket."""
    return gettext("Likely the same event, %(n)d reports") % {"n": count}
