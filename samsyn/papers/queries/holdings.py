"""What a person holds in papers: the house's form and memos that wait for their approval."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from samsyn.access.sockets import Holding
from samsyn.accounts.viewer import Viewer
from samsyn.papers.models import HouseForm, Memo
from samsyn.papers.queries.memos import memos
from samsyn.papers.rules import APPROVED

HOUSE = 0  # the holding's id for the house's form; memos have their own


def holdings(viewer: Viewer, person_id: int) -> Sequence[Holding]:
    """Where the person is named to approve: on every new memo, and on each one under way."""
    found = [Holding("papers", row.pk, row.title) for row in memos_signed_by(viewer, person_id)]
    form = HouseForm.objects.filter(signs(person_id), municipality_id=viewer.municipality_id)
    return [Holding("papers", HOUSE, _("Every new memo")), *found] if form.exists() else found


def memos_signed_by(viewer: Viewer, person_id: int) -> QuerySet[Memo]:
    """Memos that are not approved yet where the person is named."""
    return memos(viewer).filter(signs(person_id)).exclude(state=APPROVED)


def signs(person_id: int) -> Q:
    """Rows where the person is unit head or director."""
    return Q(unit_head=person_id) | Q(director=person_id)
