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

# what the log says was done, after the name of who did it
ACTS = {
    "organisations.add_organisation": _("added an organisation"),
    "organisations.add_person": _("added a person"),
    "organisations.add_unit": _("added a unit"),
    "organisations.change_person": _("changed a person"),
    "organisations.let_go": _("noted that a person has left"),
    "organisations.take_in": _("gave a person an account"),
}
