"""The page of figures: statuses and reasons beside last round's, each as picture and table."""

from collections.abc import Mapping

from samsyn.documents.writers.content import Block, Figure, Heading, Paragraph
from samsyn.followup.queries import RoundContent
from samsyn.papers.kinds.half_year.words import STATUS, counted, counts, finding, low, reason_finding
from samsyn.ui.charts.bars import Bar, Bars

STATUS_HEADER, REASON_HEADER = "Läge", "Skäl"


def figures(content: RoundContent) -> list[Block]:
    """The heading, the figures, and what they can't say."""
    blocks: list[Block] = [Heading(1, "Läget i siffror"), _statuses(content)]
    if content.reasons or content.last_reasons:
        blocks.append(_reasons(content))
    return [*blocks, *(Paragraph(note, quiet=True) for note in _notes(content))]


def _comparable(content: RoundContent) -> bool:
    """Whether the last round had statuses at all: one that was read in from a paper has none."""
    return any(content.last_statuses.get(code) for code in STATUS)


def _statuses(content: RoundContent) -> Figure:
    now, before = counts(content), content.last_statuses if _comparable(content) else None
    total = counted(sum(now.values()), "insats", "insatser")
    codes = [code for code in STATUS if code != "missing" or now.get(code)]
    bars = _bars([(STATUS[code], code) for code in codes], now, before)
    title = finding(now, before, low(content.last_title))
    return _figure(
        title, f"Antal insatser efter läge. {total[:1].upper()}{total[1:]}", bars, content, STATUS_HEADER
    )


def _reasons(content: RoundContent) -> Figure:
    now, last = dict(content.reasons), dict(content.last_reasons)
    names = list(dict.fromkeys([*now, *last]))
    bars = _bars([(name, name) for name in names], now, last if _comparable(content) else None)
    lead = "Skäl som har angetts där arbetet är försenat eller stoppat. Antal insatser"
    title = reason_finding(content.reasons, all_followed_up=not content.missing)
    return _figure(title, lead, bars, content, REASON_HEADER)


def _bars(
    rows: list[tuple[str, str]], now: Mapping[str, int], before: Mapping[str, int] | None
) -> tuple[Bar, ...]:
    return tuple(
        Bar(label, now.get(key, 0), before.get(key, 0) if before is not None else None) for label, key in rows
    )


def _figure(title: str, lead: str, bars: tuple[Bar, ...], content: RoundContent, header: str) -> Figure:
    now, before = low(content.title), low(content.last_title) if _comparable(content) else ""
    lead = f"{lead} {now}, jämfört med {before}." if before else f"{lead} {now}."
    return Figure(title, lead, _told(bars, now, before, header), Bars(now, before, bars), header)


def _told(bars: tuple[Bar, ...], now: str, before: str, header: str) -> str:
    rows = [
        f"{bar.label}: {bar.now}" + (f" ({bar.before})" if bar.before is not None else "") for bar in bars
    ]
    then = f", inom parentes {before}" if before else ""
    return f"Stapeldiagram över {header.lower()} {now}{then}. {'; '.join(rows)}."


def _notes(content: RoundContent) -> list[str]:
    notes = []
    if content.last_title and not _comparable(content):
        notes.append(
            f"I uppföljningen {low(content.last_title)} angavs inget läge för insatserna. "
            "Därför går det inte att jämföra."
        )
    if content.missing:
        numbers = ", ".join(content.missing)
        notes.append(
            f"Inte uppföljda den här gången: {numbers}. I tabellerna ovan står läget från förra gången där det finns."
        )
    return notes
