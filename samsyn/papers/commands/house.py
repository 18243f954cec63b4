"""The house's form."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record
from samsyn.base.refusal import Conflict, Refusal
from samsyn.base.text import canonical
from samsyn.documents.commands import store_file
from samsyn.documents.writers.characters import missing_characters
from samsyn.documents.writers.typesetting import Unwritable
from samsyn.organisations.models import Person
from samsyn.papers.models import HouseForm
from samsyn.papers.rules import check_characters

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@transaction.atomic
def set_house_form(
    *,
    by: Viewer,
    expected_revision: int,
    office: str,
    unit: str,
    receiver: str,
    footer: str,
    unit_head: Person | None,
    director: Person | None,
    template: tuple[str, bytes] | None = None,
) -> HouseForm:
    """Say what stands on every paper. `template` is a Word file's name and bytes; None keeps the one there is."""
    by.require("papers.write")
    row, _ = HouseForm.objects.select_for_update().get_or_create(municipality_id=by.municipality_id)
    texts = {"office": office, "unit": unit, "receiver": receiver, "footer": footer}
    values = {
        **{name: canonical(text).replace("\n", " ") for name, text in texts.items()},
        "unit_head": unit_head,
        "director": director,
    }
    check_characters(missing_characters("".join(texts.values())))
    if row.revision != expected_revision:
        raise Conflict(
            "papers.conflict",
            theirs={name: str(getattr(row, name) or "") for name in values},
            mine={name: str(value or "") for name, value in values.items()},
        )
    for name, value in values.items():
        setattr(row, name, value)
    if template:
        _check(template[1])
        row.template = store_file(by=by, name=template[0], media_type=WORD, content=template[1])
    row.revision += 1
    row.save()
    record(
        by,
        "papers.set_house_form",
        row,
        [*values, *(["template"] if template else [])],
    )
    return row


def _check(template: bytes) -> None:
    from samsyn.documents.writers.docx_base import from_template  # python-docx is slow to load

    try:
        from_template(template)
    except Unwritable:
        raise Refusal("papers.bad_template") from None
