"""Every refusal of accounts as a sentence."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "accounts.not_allowed": _("Your role may not do this. Ask your coordinator if you should be able to."),
    "accounts.other_municipality": _(
        "You switched municipality after you opened this form. Switch back, then send it again."
    ),
    "accounts.other_body": _(
        "This form was already sent with another content. Open the page again and look."
    ),
}
