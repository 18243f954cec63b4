"""The municipality's list of reasons why measures are behind or stopped."""

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import translation

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.followup.models import Reason
from samsyn.followup.wording import USUAL_REASONS


@transaction.atomic
def add_reason(*, by: Viewer, name: str) -> Reason:
    """Add a reason last in the list; one that was taken out of use is brought back."""
    by.require("followup.manage")
    name = _name(name)
    row = Reason.objects.filter(municipality_id=by.municipality_id, name=name).first()
    if row and row.retired_on is None:
        raise Refusal("followup.reason_taken", name=name)
    if row:
        row.retired_on = None
        row.save(update_fields=["retired_on"])
    else:
        row = _added(by, name)
    record(by, "followup.add_reason", row, ["name"])
    return row


@transaction.atomic
def rename_reason(*, by: Viewer, reason: Reason, name: str) -> None:
    """Word a reason differently; what was handed in before keeps the name it had."""
    by.require("followup.manage")
    name = _name(name)
    if Reason.objects.filter(municipality_id=by.municipality_id, name=name).exclude(pk=reason.pk).exists():
        raise Refusal("followup.reason_taken", name=name)
    row = Reason.objects.get(municipality_id=by.municipality_id, pk=reason.pk)
    row.name = name
    row.save(update_fields=["name"])
    record(by, "followup.rename_reason", row, ["name"])


@transaction.atomic
def retire_reason(*, by: Viewer, reason: Reason) -> None:
    """Take a reason out of the list; follow-ups that have it keep it."""
    by.require("followup.manage")
    row = Reason.objects.get(municipality_id=by.municipality_id, pk=reason.pk)
    others = Reason.objects.filter(municipality_id=by.municipality_id, retired_on=None).exclude(pk=row.pk)
    if not others.exists():
        raise Refusal("followup.last_reason")
    row.retired_on = row.retired_on or today()
    row.save(update_fields=["retired_on"])
    record(by, "followup.retire_reason", row, ["retired_on"])


@transaction.atomic
def add_usual_reasons(*, by: Viewer) -> None:
    """Begin the list with the usual four, where it is empty."""
    by.require("followup.manage")
    add_missing_reasons(by)


def add_missing_reasons(by: Viewer) -> None:
    """The usual four where the municipality has no list yet; the municipality's language, not the reader's."""
    if Reason.objects.filter(municipality_id=by.municipality_id).exists():
        return
    with translation.override(settings.LANGUAGE_CODE):
        for name in USUAL_REASONS:
            record(by, "followup.add_reason", _added(by, str(name)), ["name"])


def _added(by: Viewer, name: str) -> Reason:
    last = (
        Reason.objects.filter(municipality_id=by.municipality_id).aggregate(last=Max("position"))["last"] or 0
    )
    return Reason.objects.create(municipality_id=by.municipality_id, name=name, position=last + 1)


def _name(name: str) -> str:
    name = canonical(name).replace("\n", " ")[:80]
    if not name:
        raise Refusal("followup.no_reason_name")
    return name
