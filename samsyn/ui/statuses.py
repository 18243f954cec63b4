"""The seven statuses of a follow-up as the look draws them: CSS and icon suffix, and word."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

STATUSES: dict[str, tuple[str, Promise]] = {
    "not_started": ("not", _("Not started")),
    "to_plan": ("plan", _("To plan")),
    "ongoing": ("ongoing", _("Ongoing")),
    "behind": ("late", _("Behind")),
    "stopped": ("stop", _("Stopped")),
    "done": ("done", _("Done")),
    "moved": ("moved", _("In regular operations")),
}
