"""Dates as people say them, and canonical text as HTML."""

import re
from datetime import date, datetime
from functools import lru_cache

import pyphen
from babel.dates import format_date
from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from samsyn.base.dates import local
from samsyn.base.text import is_bullet, without_bullet

register = template.Library()

EN_DASH = "–"
SOFT_HYPHEN = "\u00ad"
_LONG = re.compile(r"[^\W\d_]{14,}")  # shorter words fit on a phone's line also in a heading


def _on(moment: date | datetime) -> date:
    return local(moment).date() if isinstance(moment, datetime) else moment


def _say(moment: date | datetime, pattern: str) -> str:
    return format_date(_on(moment), pattern, locale=get_language() or "sv")


@register.filter
def day(moment: date | datetime | None) -> str:
    """17 oktober 2022."""
    return _say(moment, "d MMMM y") if moment else ""


@register.filter
def short_day(moment: date | datetime | None) -> str:
    """17 oktober."""
    return _say(moment, "d MMMM") if moment else ""


@register.filter
def week_day(moment: date | datetime | None) -> str:
    """måndag 17 oktober 2022."""
    return _say(moment, "EEEE d MMMM y") if moment else ""


@register.filter
def month(moment: date | datetime | None) -> str:
    """oktober 2022."""
    return _say(moment, "LLLL y") if moment else ""


@register.filter
def clock(moment: datetime | None) -> str:
    """kl. 10.14 (10.14 in English)."""
    if moment is None:
        return ""
    time = local(moment).strftime("%H.%M")
    return f"kl. {time}" if (get_language() or "sv").startswith("sv") else time


@register.filter
def until(first: date | None, last: date | None) -> str:
    """1–15 november 2022, 1 juli–31 december 2022 or 1 januari 2022–31 december 2023; open ends say so."""
    if first is None or last is None:
        return day(first or last)
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{EN_DASH}{day(last)}"
    return f"{short_day(first) if first.year == last.year else day(first)}{EN_DASH}{day(last)}"


@lru_cache(maxsize=1)
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="sv_SE", left=3, right=3)


@register.filter
def shy(text: object) -> str:
    """The text with soft hyphens in its long words, for headings, labels and narrow cells."""
    return _LONG.sub(lambda word: _hyphenated(word.group()), str(text))


@lru_cache(maxsize=2000)
def _hyphenated(word: str) -> str:
    return str(_hyphenation().inserted(word, SOFT_HYPHEN))


@register.filter
def canonical_text(text: str) -> SafeString:
    """Canonical text as paragraphs and lists; a line break within a paragraph stays one."""
    parts = [part for block in text.split("\n\n") for part in _parts(block.split("\n"))]
    return format_html('<div class="prose">{}</div>', format_html_join("", "{}", ((part,) for part in parts)))


def _parts(lines: list[str]) -> list[SafeString]:
    parts: list[SafeString] = []
    run: list[str] = []
    for line in [*lines, None]:
        if run and (line is None or is_bullet(line) != is_bullet(run[0])):
            parts.append(_part(run))
            run = []
        if line:
            run.append(line)
    return parts


def _part(run: list[str]) -> SafeString:
    if is_bullet(run[0]):
        items = format_html_join("", "<li>{}</li>", ((without_bullet(line),) for line in run))
        return format_html('<ul class="dash">{}</ul>', items)
    return format_html("<p>{}</p>", format_html_join(SafeString("<br>"), "{}", ((line,) for line in run)))
