"""Rows of papers."""

from django.db.models import QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.followup.models import FollowUpRound
from samsyn.followup.queries import rounds
from samsyn.papers.kinds.kind import Earlier
from samsyn.papers.models import HouseForm, Matter, Memo, MemoEvent, MemoFile, MemoText
from samsyn.papers.rules import APPROVED, SECTIONS, WITHDRAWN


def memos(viewer: Viewer) -> QuerySet[Memo]:
    """All memos but withdrawn ones, newest first."""
    rows = Memo.objects.filter(municipality_id=viewer.municipality_id).exclude(state=WITHDRAWN)
    return rows.select_related("municipality", "round", "unit_head", "director").order_by("-id")


def matters(viewer: Viewer) -> QuerySet[Matter]:
    """Matters that were read in, newest first."""
    return (
        Matter.objects.filter(municipality_id=viewer.municipality_id)
        .select_related("source")
        .order_by("-dated_on")
    )


def texts(viewer: Viewer, memo: Memo) -> list[MemoText]:
    """The memo's sections in the paper's order."""
    order = {section.code: i for i, section in enumerate(SECTIONS)}
    rows = MemoText.objects.filter(municipality_id=viewer.municipality_id, memo=memo)
    return sorted(rows, key=lambda row: order[row.section])


def events(viewer: Viewer, memo: Memo) -> QuerySet[MemoEvent]:
    """What has happened to the memo, first to last."""
    return MemoEvent.objects.filter(municipality_id=viewer.municipality_id, memo=memo)


def files(viewer: Viewer, memo: Memo) -> QuerySet[MemoFile]:
    """The record's files."""
    return MemoFile.objects.filter(municipality_id=viewer.municipality_id, memo=memo).select_related("file")


def house_form(viewer: Viewer) -> HouseForm:
    """The house's form; an empty, unsaved one where none is written."""
    row = HouseForm.objects.filter(municipality_id=viewer.municipality_id).first()
    return row or HouseForm(municipality_id=viewer.municipality_id)


def earlier_paper(viewer: Viewer, registry_number: str) -> Earlier:
    """What the last paper in the matter said: our own approved memo's text, else a matter that was read in."""
    matter = matters(viewer).filter(registry_number=registry_number, kind=Matter.Kind.FOLLOW_UP).first()
    written = MemoText.objects.filter(
        municipality_id=viewer.municipality_id,
        section="child_perspective",
        memo__state=APPROVED,
        memo__our_reference=registry_number,
    )
    last = written.order_by("-memo_id").first()
    return Earlier(
        body=matter.body if matter else "",
        distribution="\n".join(matter.distribution) if matter else "",
        child_perspective=last.text if last else matter.child_perspective if matter else "",
    )


def rounds_without_memo(viewer: Viewer) -> list[FollowUpRound]:
    """Closed rounds of our own that have no memo yet."""
    written = set(memos(viewer).values_list("round_id", flat=True))
    return [r for r in rounds(viewer) if r.closed_at and not r.imported and r.pk not in written]
