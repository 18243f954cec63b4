"""Rows of papers."""

from django.db.models import Count, Q, QuerySet

from samsyn.accounts.viewer import Viewer
from samsyn.followup.models import FollowUpRound
from samsyn.followup.queries import rounds
from samsyn.papers.kinds.kind import Earlier
from samsyn.papers.models import HouseForm, Matter, Memo, MemoEvent, MemoFile, MemoText
from samsyn.papers.rules import APPROVED, DRAFT, SECTIONS, WITH_DIRECTOR, WITH_UNIT_HEAD, WITHDRAWN


def memos(viewer: Viewer) -> QuerySet[Memo]:
    """All memos but withdrawn ones, newest first; who may not see drafts sees those that are approved."""
    rows = Memo.objects.filter(municipality_id=viewer.municipality_id).exclude(state=WITHDRAWN)
    if not viewer.may("papers.view"):
        rows = rows.filter(state=APPROVED)
    related = ("municipality", "round__agreement", "round__plan_version", "unit_head", "director")
    return rows.select_related(*related).order_by("-id")


def to_approve(viewer: Viewer) -> QuerySet[Memo]:
    """Memos that wait for the viewer, or for whom they stand in for, and that they have had no hand in."""
    at_head = Q(state=WITH_UNIT_HEAD, unit_head__in=viewer.persons)
    rows = memos(viewer).filter(at_head | Q(state=WITH_DIRECTOR, director__in=viewer.persons))
    return rows if viewer.may("papers.approve") else rows.none()


def texts_left(viewer: Viewer) -> list[tuple[Memo, int]]:
    """Each draft with how many of its texts nobody has approved."""
    waiting = Q(texts__approved_at=None) & ~Q(texts__section="equality_perspective", texts__text="")
    rows = memos(viewer).filter(state=DRAFT).annotate(left=Count("texts", filter=waiting))
    return [(row, row.left) for row in rows]


def to_receive(viewer: Viewer) -> QuerySet[Memo]:
    """Approved memos that nobody has fetched for the committee."""
    return memos(viewer).filter(state=APPROVED).exclude(events__kind="received")


def memo_of(viewer: Viewer, round: FollowUpRound) -> Memo | None:
    """The round's memo."""
    return memos(viewer).filter(round=round).first()


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


def matter_of(viewer: Viewer, registry_number: str) -> Matter | None:
    """The matter under which the follow-up was taken up before."""
    rows = matters(viewer).filter(registry_number=registry_number, kind=Matter.Kind.FOLLOW_UP)
    return rows.first() if registry_number else None


def earlier_paper(viewer: Viewer, registry_number: str, memo: Memo | None = None) -> Earlier:
    """What the last paper before `memo` in the matter said: our own approved one, else a matter that was read in."""
    matter = matter_of(viewer, registry_number)
    written = MemoText.objects.filter(
        municipality_id=viewer.municipality_id,
        section="child_perspective",
        memo__state=APPROVED,
        memo__our_reference=registry_number,
    )
    last = (written.filter(memo_id__lt=memo.pk) if memo else written).order_by("-memo_id").first()
    return Earlier(
        body=matter.body if matter else "",
        distribution="\n".join(matter.distribution) if matter else "",
        child_perspective=last.text if last else matter.child_perspective if matter else "",
    )


def rounds_without_memo(viewer: Viewer) -> list[FollowUpRound]:
    """Closed rounds of our own that have no memo yet."""
    written = set(memos(viewer).values_list("round_id", flat=True))
    return [r for r in rounds(viewer) if r.closed_at and not r.imported and r.pk not in written]
