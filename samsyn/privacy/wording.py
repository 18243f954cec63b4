"""Every refusal of privacy as a sentence, and what each kind of place in a text is called."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "privacy.identity_number": _(
        "Take away the personal identity number. We keep nothing about persons here."
    ),
    "privacy.phone": _("Take away the phone number. We keep nothing about persons here."),
    "privacy.mail": _("Take away the mail address. We keep nothing about persons here."),
    "privacy.handle": _("Take away the name from social media. We keep nothing about persons here."),
    "privacy.plate": _("Take away the number plate. We keep nothing about persons here."),
    "privacy.several": _("Take away what tells who somebody is. We keep nothing about persons here."),
}

KINDS = {
    "identity_number": _("personal identity number"),
    "phone": _("phone number"),
    "mail": _("mail address"),
    "handle": _("name in social media"),
    "plate": _("number plate"),
    "name": _("name"),
    "home": _("flat"),
}
