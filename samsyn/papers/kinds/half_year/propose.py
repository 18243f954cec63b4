"""Texts that the system can propose for a half-year follow-up. The paper is in Swedish, so they are too."""

from typing import Any

from samsyn.followup.queries import RoundContent
from samsyn.papers.kinds.half_year.words import counted, counts, low, status_sentence
from samsyn.papers.kinds.kind import Earlier
from samsyn.papers.models import HouseForm


def heading(content: RoundContent, house: HouseForm, earlier: Earlier) -> dict[str, Any]:
    """What the memo's heading and lists can be filled with."""
    years = f"{content.agreement_from.year}–{content.agreement_to.year}"
    reference = content.agreement_registry_number
    attachment = ", ".join(part for part in (f"Samverkansöverenskommelse {years}", reference) if part)
    return {
        "title": f"Uppföljning av samverkansöverenskommelsen {years}, {low(content.title)}",
        "office": house.office,
        "unit": house.unit,
        "receiver": house.receiver or earlier.body,
        "footer": house.footer,
        "our_reference": reference,
        "decision_basis": attachment,
        "attachments": attachment,
        "distribution": earlier.distribution,
        "unit_head": house.unit_head,
        "director": house.director,
    }


def proposals(content: RoundContent, earlier: Earlier) -> dict[str, str]:
    """A proposed text for each section but the equality perspective, which only people write."""
    return {
        "proposed_decision": _decision(earlier),
        "summary": _summary(content),
        "matter": _matter(content),
        "child_perspective": earlier.child_perspective,
    }


def _decision(earlier: Earlier) -> str:
    body = earlier.body or "Utskottet"
    return f"{body} godkänner uppföljningen av samverkansöverenskommelsen mellan kommunen och polisen."


def _summary(content: RoundContent) -> str:
    lines = [status_sentence(counts(content))]
    if content.reasons:
        most = ", ".join(f"{low(name)} ({n})" for name, n in content.reasons)
        lines.append(f"Skäl som har angetts där arbetet är försenat eller stoppat: {most}.")
    if content.missing:
        numbers = ", ".join(content.missing)
        lines.append(
            f"För {counted(len(content.missing), 'insats', 'insatser')} saknas uppföljning: {numbers}."
        )
    return "\n".join(lines)


def _matter(content: RoundContent) -> str:
    areas = "\n".join(f"– {area.title}" for area in content.areas)
    return (
        "Kommunen och polisen följer upp åtgärdsplanen varje halvår. För varje samverkansområde står först vad "
        "området handlar om. Därefter står varje insats med sitt läge och en kort uppföljning.\n"
        f"Samverkansområdena är:\n{areas}"
    )
