"""Swedish words of the half-year follow-up: numbers, statuses, findings, joined lists."""

from collections.abc import Mapping
from datetime import date

from babel.dates import format_date

from samsyn.documents.writers.content import Mark
from samsyn.followup.queries import RoundContent

NUMBERS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")

STATUS = {
    "done": "Klar",
    "moved": "I ordinarie drift",
    "to_plan": "Enligt plan",
    "ongoing": "Pågår löpande",
    "behind": "Försenad",
    "stopped": "Stoppad",
    "not_started": "Ej påbörjad",
    "missing": "Inte uppföljd",
}
MARKS: dict[str, Mark] = {
    "done": "done",
    "moved": "moved",
    "to_plan": "plan",
    "ongoing": "ongoing",
    "behind": "late",
    "stopped": "stop",
    "not_started": "not",
}


def counts(content: RoundContent) -> dict[str, int]:
    """Measures by status, those not followed up as "missing"; together all measures."""
    found = {status: n for status, n in content.statuses.items() if status}
    return found | ({"missing": len(content.missing)} if content.missing else {})


def low(text: str) -> str:
    """The text as it stands within a sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def in_words(day: date) -> str:
    """ "17 oktober 2022"."""
    return format_date(day, "d MMMM y", locale="sv")


def finding(now: Mapping[str, int], before: Mapping[str, int] | None, last: str) -> str:
    """The chart's heading: how many run as they should, and how that was last time where it can be told.

    It can't where measures were not followed up now, or were not then: silence is no change.
    """
    running = _running(now)
    said = f"{running} av {sum(now.values())} insatser går enligt plan eller pågår löpande"
    silent = now.get("missing", 0)
    if silent:
        return f"{said}, {number(silent)} är inte {'uppföljd' if silent == 1 else 'uppföljda'}"
    if before is None or sum(before.values()) < sum(now.values()):
        return said
    change = running - _running(before)
    if not change:
        return f"{said}, lika många som {last}"
    return f"{said}, {number(abs(change))} {'fler' if change > 0 else 'färre'} än {last}"


def reason_finding(reasons: tuple[tuple[str, int], ...], *, all_followed_up: bool = True) -> str:
    """The heading of the reasons: the most common one, where one is."""
    if not reasons:
        some = "Inget arbete" if all_followed_up else "Inget arbete som har följts upp"
        return f"{some} är försenat eller stoppat"
    (name, most), *rest = reasons
    if rest and rest[0][1] == most:
        return "Inget skäl är vanligare än de andra"
    return f"Vanligaste skälet är {low(name)}"


def _running(found: Mapping[str, int]) -> int:
    return found.get("to_plan", 0) + found.get("ongoing", 0)


def number(count: int) -> str:
    """A count as a word up to twelve."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def counted(count: int, one: str, many: str) -> str:
    """ "en insats", "tre insatser"."""
    return f"{number(count)} {one if count == 1 else many}"


def joined(parts: list[str]) -> str:
    """ "a, b och c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} och {parts[-1]}"


def status_sentence(counts: Mapping[str, int]) -> str:
    """How many measures stand where: "Av 25 insatser går 17 enligt plan eller pågår löpande. En är klar." """
    total = sum(counts.values())
    running = _running(counts)
    sentences = []
    if running:
        sentences.append(
            f"Av {counted(total, 'insats', 'insatser')} går {number(running)} enligt plan eller pågår löpande."
        )
    else:
        sentences.append(f"Åtgärdsplanen har {counted(total, 'insats', 'insatser')}.")
    rest = [
        (counts.get("done", 0), "är klar", "är klara"),
        (counts.get("moved", 0), "har gått över i ordinarie drift", "har gått över i ordinarie drift"),
        (counts.get("behind", 0), "är försenad", "är försenade"),
        (counts.get("stopped", 0), "är stoppad", "är stoppade"),
        (counts.get("not_started", 0), "är inte påbörjad", "är inte påbörjade"),
        (counts.get("missing", 0), "är inte uppföljd", "är inte uppföljda"),
    ]
    said = [f"{number(n)} {one if n == 1 else many}" for n, one, many in rest if n]
    if said:
        sentence = joined(said)
        sentences.append(f"{sentence[:1].upper()}{sentence[1:]}.")
    return " ".join(sentences)
