"""Log-ins are acts too: the data protection officer sees who came in, and when."""

from django.db import transaction

from samsyn.accounts.viewer import Viewer
from samsyn.audit.commands import record


@transaction.atomic
def note_log_in(*, by: Viewer) -> None:
    """Log that someone has logged in."""
    record(by, "access.note_log_in")
