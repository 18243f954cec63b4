"""What papers plugs in below: to-dos, proofs of what is stored, the way on from a round, what a person holds."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samsyn.access.sockets import HOLDINGS, TODOS, HoldingKind, Todo
from samsyn.accounts.viewer import Viewer
from samsyn.audit.sockets import CHECKS, Check
from samsyn.followup.models import FollowUpRound
from samsyn.followup.sockets import ROUND_LED_TO, RoundLink
from samsyn.papers import queries
from samsyn.papers.commands.holdings import hand_over
from samsyn.papers.models import Memo
from samsyn.papers.queries.holdings import holdings
from samsyn.papers.queries.proofs import differences


def todos(viewer: Viewer) -> Sequence[Todo]:
    """Texts for the writer, memos for who approves, papers for who fetches them and numbers for who enters them."""
    found = [_to_approve(row) for row in queries.to_approve(viewer)]
    if viewer.may("papers.write"):
        found += [_texts(row, count) for row, count in queries.texts_left(viewer)]
        found += [_to_make(row) for row in queries.rounds_without_memo(viewer)]
    elif viewer.may("papers.finish"):
        found += [_to_fetch(row) for row in queries.to_receive(viewer)]
        found += [_to_number(row) for row in queries.memos(viewer).filter(our_reference="")]
    return found


def _todo(memo: Memo, count: int, what: str) -> Todo:
    return Todo(count, what, memo.title, reverse("papers:memo", args=[memo.uid]), due=memo.meeting_on)


def _to_approve(memo: Memo) -> Todo:
    return _todo(memo, 1, str(_("A memo to approve")))


def _texts(memo: Memo, count: int) -> Todo:
    if not count:
        return _todo(memo, 1, str(_("A memo to finish and send for approval")))
    what = ngettext("Text to approve in the memo", "Texts to approve in the memo", count)
    return _todo(memo, count, what)


def _to_make(round: FollowUpRound) -> Todo:
    return Todo(1, _("A memo to make of the follow-up"), round.title, reverse("papers:memos"))


def _to_fetch(memo: Memo) -> Todo:
    return _todo(memo, 1, str(_("A finished paper to fetch")))


def _to_number(memo: Memo) -> Todo:
    return _todo(memo, 1, str(_("A memo that needs a registry number")))


def led_to(viewer: Viewer, round: FollowUpRound) -> Sequence[RoundLink]:
    """The round's memo, for who may see it; where to make it, for who may."""
    memo = queries.memo_of(viewer, round) if viewer.may("papers.decided") else None
    if memo:
        return [RoundLink(memo.title, reverse("papers:memo", args=[memo.uid]))]
    if round.closed_at and not round.imported and viewer.may("papers.write"):
        return [RoundLink(str(_("Make the memo")), reverse("papers:memos"))]
    return []


TODOS.plug("papers", todos)
CHECKS.plug("papers", Check(title="Tjänsteskrivelser", differences=differences))
ROUND_LED_TO.plug("papers", led_to)
HOLDINGS.plug("papers", HoldingKind("papers", _("Memos and papers to approve"), holdings, hand_over))
