"""Proof that what is stored of memos is what comes out when it is computed again, for `samsyn verify`."""

import hashlib
from collections.abc import Iterator, Sequence

from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal
from samsyn.papers.models import Memo, MemoEvent, MemoFile
from samsyn.papers.rules import APPROVED, state_of

FORMS = {"docx", "pdf"}


def differences(viewer: Viewer) -> Sequence[str]:
    """A sentence for each memo whose state its events don't lead to, and each file whose bytes are others."""
    return [*_states(viewer), *_records(viewer)]


def _states(viewer: Viewer) -> Iterator[str]:
    events: dict[int, list[tuple[str, str]]] = {}
    for event in MemoEvent.objects.filter(municipality_id=viewer.municipality_id).order_by("id"):
        events.setdefault(event.memo_id, []).append((event.kind, event.step))
    for memo in Memo.objects.filter(municipality_id=viewer.municipality_id).order_by("id"):
        derived = _derived(events.get(memo.pk, []))
        if derived != memo.state:
            yield f"{memo.title} har läget {memo.state}, men händelserna leder till {derived}."


def _derived(events: list[tuple[str, str]]) -> str:
    try:
        return state_of(events)
    except Refusal:
        return "inget möjligt läge"


def _records(viewer: Viewer) -> Iterator[str]:
    rows = MemoFile.objects.filter(municipality_id=viewer.municipality_id).select_related("file", "memo")
    there: dict[int, set[str]] = {}
    for row in rows.order_by("id").iterator(chunk_size=10):
        there.setdefault(row.memo_id, set()).add(row.format)
        if hashlib.sha256(bytes(row.file.content)).hexdigest() != row.file.sha256:
            yield f"{row.file.name} har andra byte än när den godkändes: SHA-256 stämmer inte."
    for memo in Memo.objects.filter(municipality_id=viewer.municipality_id, state=APPROVED).order_by("id"):
        for missing in sorted(FORMS - there.get(memo.pk, set())):
            yield f"{memo.title} är godkänd men filen {missing} saknas."
