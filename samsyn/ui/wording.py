"""Every refusal of ui as a sentence: the gallery's sample of a conflict."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "ui.somebody_else_saved": _("Somebody else saved this while you were writing. Both texts stand here."),
}
