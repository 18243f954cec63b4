"""What must be in order before a memo goes on."""

from samsyn.accounts.viewer import Viewer
from samsyn.followup.queries import RoundContent, round_content
from samsyn.papers.models import Memo, MemoText, SmallNumberKept
from samsyn.papers.queries.memos import texts
from samsyn.papers.rules import SECTIONS, Check
from samsyn.privacy.rules import small_numbers

OPTIONAL = {section.code for section in SECTIONS if section.optional}


def checks(viewer: Viewer, memo: Memo) -> list[Check]:
    """Every check of the memo, those that block first."""
    content = round_content(viewer, memo.round)
    sections = texts(viewer, memo)
    found = [
        _texts(sections),
        *_small_numbers(viewer, memo, sections, content),
        Check("signatories", done=bool(memo.unit_head_id and memo.director_id), blocks=True),
        Check("heading", done=bool(memo.receiver and memo.our_reference)),
        Check("missing", done=not content.missing, count=len(content.missing)),
        Check("figures", done=True, count=len(content.measures)),
        Check("accessible", done=True),
    ]
    return sorted(found, key=lambda check: (check.done, not check.blocks))


def _texts(sections: list[MemoText]) -> Check:
    waiting = [s for s in sections if not s.approved_at and (s.text or s.section not in OPTIONAL)]
    return Check("texts", done=not waiting, blocks=True, count=len(waiting))


def _small_numbers(
    viewer: Viewer, memo: Memo, sections: list[MemoText], content: RoundContent
) -> list[Check]:
    rows = SmallNumberKept.objects.filter(municipality_id=viewer.municipality_id, memo=memo)
    kept = set(rows.values_list("place", "words"))
    free = [(s.section, s.text) for s in sections]
    free += [(f"measure:{m.number}", m.follow_up) for area in content.areas for m in area.measures]
    places = dict.fromkeys((place, found.words) for place, text in free for found in small_numbers(text))
    return [
        Check("small_number", done=(place, words) in kept, blocks=True, place=place, words=words)
        for place, words in places
    ]
