"""Every refusal of organisations as a sentence."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "organisations.organisation_name": _(
        "There is already an organisation called %(name)s. Choose another name."
    ),
    "organisations.unit_name": _(
        "%(organisation)s already has a unit called %(name)s. Choose another name, or use the one there is."
    ),
}
