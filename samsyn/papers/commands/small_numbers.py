"""Keeping a small number that a person has read."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Refusal
from samsyn.papers.models import Memo, SmallNumberKept
from samsyn.papers.queries.checks import small_number_checks
from samsyn.papers.rules import DRAFT


@transaction.atomic
def keep_small_number(*, by: Viewer, memo: Memo, place: str, said: str) -> None:
    """Say that these words point at no one, with one's name; said twice it stands once."""
    by.require("papers.write")
    row = Memo.objects.select_for_update().get(pk=memo.pk, municipality_id=by.municipality_id)
    if row.state != DRAFT:
        raise Refusal("papers.not_draft")
    if (place, said) not in {(check.place, check.said) for check in small_number_checks(by, row)}:
        raise Refusal("papers.text_changed")
    _, new = SmallNumberKept.objects.get_or_create(
        municipality_id=by.municipality_id,
        memo=row,
        place=place,
        said=said,
        defaults={"actor": by.actor, "name": by.name},
    )
    if new:
        record(by, "papers.keep_small_number", row, ["small_numbers"])
