"""Files as evidence."""

import hashlib

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.dates import now
from samsyn.base.refusal import Refusal
from samsyn.documents.commands import store_file
from samsyn.followup import rules
from samsyn.followup.commands.events import check_writer, held_open
from samsyn.followup.models import Evidence, FollowUp


@transaction.atomic
def attach_file(*, by: Viewer, follow_up: FollowUp, name: str, content: bytes) -> Evidence:
    """Attach a file; the same bytes under the same name are attached once."""
    row = held_open(by, follow_up)
    check_writer(by, row)
    if row.state not in rules.OPEN_STATES:
        raise Refusal("followup.cannot_save")
    media_type = rules.check_file(name, content)
    sha256 = hashlib.sha256(content).hexdigest()
    same = row.evidence.filter(withdrawn_at=None, file__sha256=sha256, file__name=name).first()
    if same:
        return same
    file = store_file(by=by, name=name, media_type=media_type, content=content)
    proof = Evidence.objects.create(
        municipality_id=by.municipality_id,
        follow_up=row,
        measure_version_id=row.measure_version_id,
        file=file,
        added_by=by.actor,
        added_by_name=by.name,
    )
    record(by, "followup.attach_file", proof, ["file"])
    return proof


@transaction.atomic
def withdraw_evidence(*, by: Viewer, proof: Evidence) -> None:
    """Take a file away from a follow-up that is still being written; history keeps it."""
    row = held_open(by, proof.follow_up)
    check_writer(by, row)
    if row.state not in rules.OPEN_STATES:
        raise Refusal("followup.cannot_save")
    Evidence.objects.filter(pk=proof.pk, withdrawn_at=None).update(withdrawn_at=now())
    record(by, "followup.withdraw_evidence", proof, ["withdrawn_at"])
