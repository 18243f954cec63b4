"""Matters: one for each registry number with a heading block of its own."""

import re
from collections.abc import Sequence

from samsyn.documents.readers.blocks import Table
from samsyn.documents.readers.interpret import registry
from samsyn.documents.readers.interpret.dates import days
from samsyn.documents.readers.interpret.heads import BODY, Head
from samsyn.documents.readers.interpret.parts import Part
from samsyn.documents.readers.interpret.sections import (
    as_list,
    as_text,
    sections_of,
    split_items,
    without_signatures,
)
from samsyn.documents.readers.interpret.tables import is_plan_table
from samsyn.documents.readers.interpret.words import (
    AGREEMENT_WORD,
    FOLLOW_UP_WORD,
    PLAN_WORD,
    PLEDGE_WORD,
    SAFETY_WORD,
)
from samsyn.documents.readers.reading import Anomaly, MatterFound

_OWN_MEMO = re.compile(r"tjänste(?:skrivelse|utlåtande)", re.IGNORECASE)
_MEMO_SECTIONS = ("decision", "summary", "basis", "matter")


def matter_of(part: Part, bundle_body: str | None, alone: bool) -> MatterFound | None:
    """Return the matter that a part holds; None where a number stands without memo (as in an agenda)."""
    if part.number is None:
        return None
    sections = sections_of(part.items)
    head = Head(part)
    memo = any(name in sections for name in _MEMO_SECTIONS)
    if not memo and not (alone and head.title):
        return None
    title = head.title_para
    decision = as_text(sections.get("decision", []))
    return MatterFound(
        registry_number=part.number,
        title=head.title,
        kind=kind_of(head.title, part),
        date=head.date,
        body=head.body or _deciding(decision) or bundle_body,
        officer=head.officer,
        proposed_decision=decision,
        decision_basis=as_list(sections.get("basis", [])),
        attachments=as_list(sections.get("attachments", [])),
        distribution=split_items(as_list(sections.get("distribution", []))),
        child_perspective=as_text(without_signatures(sections.get("child", []))),
        where=dict(title.where if title else part.items[part.anchor or 0].where),
    )


def _deciding(decision: str | None) -> str | None:
    """The body that a proposed decision opens with ("Kommunstyrelsen beslutar att …")."""
    found = re.match(
        rf"(?:[–\d.]+ )?{BODY.pattern}\s+(?:beslutar|föreslå|godkänn|anta|ställer|rekommend|noterar|lägger)",
        decision or "",
        re.IGNORECASE,
    )
    return found["body"] if found else None


def kind_of(title: str | None, part: Part) -> str:
    """Return the kind of a matter from its title, or from what it holds where the title says nothing."""
    name = title or ""
    holds_plan = any(isinstance(item, Table) and is_plan_table(item) for item in part.items)
    holds_plan = holds_plan and sum(len(SAFETY_WORD.findall(para.text)) for para in part.paras) >= 3
    safe = bool(SAFETY_WORD.search(name)) or holds_plan
    if FOLLOW_UP_WORD.search(name):
        return "follow_up" if safe else "other"
    for kind, word in (("pledge", PLEDGE_WORD), ("agreement", AGREEMENT_WORD)):
        if word.search(name):
            return kind
    if PLAN_WORD.search(name):
        return "action_plan" if safe else "other"
    return "action_plan" if holds_plan else "other"


def date_anomalies(matter: MatterFound, part: Part) -> list[Anomaly]:
    """Report a decision basis that dates the memo otherwise than the memo dates itself."""
    basis = [para for para in sections_of(part.items).get("basis", []) if _OWN_MEMO.search(para.text)]
    told = [(day.iso, para) for para in basis for day in days(para.text) if day.iso]
    if not told or not matter.date or matter.date in [iso for iso, _ in told]:
        return []
    message = (
        f"Beslutsunderlaget i ärende {matter.registry_number} nämner en tjänsteskrivelse daterad "
        f"{told[0][0]}, "
        f"men tjänsteskrivelsen själv är daterad {matter.date}."
    )
    return [Anomaly("date-disagreement", dict(told[0][1].where), message)]


def bundle_body(parts: Sequence[Part]) -> str | None:
    """The committee that a bundle's cover names ("Handlingar till Trygghetsutskottets sammanträde")."""
    for para in parts[0].paras[:12] if parts else []:
        found = re.search(r"([A-ZÅÄÖ][\wåäö-]*(?:utskottet|nämnden|styrelsen))s sammanträde", para.text)
        if found:
            return found[1]
    return None


def matters_of(parts: Sequence[Part]) -> list[tuple[MatterFound, Part]]:
    """Return each matter with its part; a number met again adds nothing."""
    numbered = [part for part in parts if part.number]
    found: list[tuple[MatterFound, Part]] = []
    for part in numbered:
        matter = matter_of(part, bundle_body(parts), alone=len(numbered) == 1)
        if matter and not any(registry.same(matter.registry_number, one.registry_number) for one, _ in found):
            found.append((matter, part))
    return found
