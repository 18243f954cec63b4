"""What must be in order before a memo goes on."""

from collections.abc import Iterator

from samsyn.accounts.viewer import Viewer
from samsyn.followup.queries import RoundContent, round_content
from samsyn.papers import kinds
from samsyn.papers.models import Memo, MemoText, SmallNumberKept
from samsyn.papers.queries.memos import earlier_paper, texts
from samsyn.papers.rules import FROM_ROUND, SECTIONS, Check, said_with
from samsyn.privacy.rules.small_numbers import small_numbers

OPTIONAL = {section.code for section in SECTIONS if section.optional}


def checks(viewer: Viewer, memo: Memo) -> list[Check]:
    """Every check of the memo, those that block first."""
    content = round_content(viewer, memo.round)
    sections = texts(viewer, memo)
    signed = memo.unit_head_id and memo.director_id and memo.unit_head_id != memo.director_id
    found = [
        _texts(sections),
        *_small_numbers(viewer, memo, sections, content),
        Check("signatories", done=bool(signed), blocks=True),
        Check("reference", done=bool(memo.our_reference), blocks=True),
        Check("receiver", done=bool(memo.receiver), blocks=True),
        _figures(viewer, memo, sections, content),
        Check("missing", done=not content.missing, count=len(content.missing)),
        Check("accessible", done=True),
    ]
    return sorted(found, key=lambda check: (check.done, not check.blocks))


def small_number_checks(viewer: Viewer, memo: Memo) -> list[Check]:
    """The small numbers alone."""
    return list(_small_numbers(viewer, memo, texts(viewer, memo), round_content(viewer, memo.round)))


def proposals_now(viewer: Viewer, memo: Memo, content: RoundContent | None = None) -> dict[str, str]:
    """What would be proposed from the round as it stands now, by section."""
    content = content or round_content(viewer, memo.round)
    return kinds.get(memo.kind).proposals(
        content, earlier_paper(viewer, content.agreement_registry_number, memo)
    )


def _texts(sections: list[MemoText]) -> Check:
    waiting = [s for s in sections if s.waits and (s.text or s.section not in OPTIONAL)]
    empty = [s for s in sections if not s.text and s.section not in OPTIONAL]
    count = len({s.section for s in [*waiting, *empty]})
    return Check("texts", done=not count, blocks=True, count=count)


def _figures(viewer: Viewer, memo: Memo, sections: list[MemoText], content: RoundContent) -> Check:
    """A follow-up corrected after the text was read makes the text's figures old."""
    now = proposals_now(viewer, memo, content)
    old = next((s for s in sections if s.section in FROM_ROUND and s.proposal != now[s.section]), None)
    place = old.section if old else ""
    return Check("figures", done=not old, blocks=True, count=len(content.measures), place=place)


def _free_texts(
    memo: Memo, sections: list[MemoText], content: RoundContent
) -> Iterator[tuple[str, str, int]]:
    """Every text that a person has written in the paper, with its place and the follow-up it stands in."""
    for section in sections:
        yield section.section, section.text, 0
    lists = (memo.title, memo.decision_basis, memo.attachments, memo.distribution)
    yield "heading", "\n".join(lists), 0
    for area in content.areas:
        yield f"area:{area.number}", f"{area.title}\n{area.description}", 0
        for measure in area.measures:
            yield f"measure:{measure.number}", measure.text, 0
            yield f"follow_up:{measure.number}", measure.follow_up, measure.follow_up_id


def _small_numbers(
    viewer: Viewer, memo: Memo, sections: list[MemoText], content: RoundContent
) -> Iterator[Check]:
    rows = SmallNumberKept.objects.filter(municipality_id=viewer.municipality_id, memo=memo)
    kept = {(row.place, row.said): row.name for row in rows}
    seen: set[tuple[str, str]] = set()
    for place, text, follow_up in _free_texts(memo, sections, content):
        for found in small_numbers(text):
            said = said_with(text, found.start, found.end)
            if (place, said) in seen:
                continue
            seen.add((place, said))
            by = kept.get((place, said), "")
            yield Check(
                "small_number", done=bool(by), blocks=True, place=place, words=found.words, said=said,
                kept_by=by, follow_up=follow_up,
            )  # fmt: skip
