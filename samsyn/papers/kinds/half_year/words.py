"""Swedish words of the half-year follow-up: numbers, statuses, joined lists."""

from collections.abc import Mapping

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
    "": "Inte uppföljd",
}
MARKS = {
    "done": "done",
    "moved": "moved",
    "to_plan": "plan",
    "ongoing": "ongoing",
    "behind": "late",
    "stopped": "stop",
    "not_started": "not",
    "": "",
}


def counts(content: RoundContent) -> dict[str, int]:
    """Measures by status, those not followed up under ""; together all measures."""
    found = dict(content.statuses)
    if content.missing:
        found[""] = found.get("", 0) + len(content.missing)
    return found


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
    running = counts.get("to_plan", 0) + counts.get("ongoing", 0)
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
        (counts.get("", 0), "är inte uppföljd", "är inte uppföljda"),
    ]
    said = [f"{number(n)} {one if n == 1 else many}" for n, one, many in rest if n]
    if said:
        sentence = joined(said)
        sentences.append(f"{sentence[:1].upper()}{sentence[1:]}.")
    return " ".join(sentences)
