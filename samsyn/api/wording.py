"""Every refusal of the API as a sentence, its scopes in plain words, and what the log calls its acts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "api.no_name": _("The system has no name. Write what it is called."),
    "api.no_scope": _("Choose at least one thing that the system may do."),
    "api.days": _("The access lasts from 1 to %(longest)s days. Choose a number between them."),
    "api.per_minute": _("The limit is from 1 to %(most)s calls a minute. Choose a number between them."),
    "api.name_taken": _("There is already a system called %(name)s. Choose another name."),
    "api.cursor": _("The place to go on from is not one that we have given. Begin from the start."),
    "api.scope": _("This token may not do that. Ask the municipality for one with the scope %(scope)s."),
    "api.token": _("The token is missing, ended or wrong. Ask the municipality for a new one."),
    "api.too_often": _("Too many calls. Wait %(seconds)s seconds and go on."),
    "api.body": _("The body is not JSON. Check that it is whole and in UTF-8."),
    "api.field": _("%(field)s has a value that can't be used. See what the description says of it."),
    "api.not_found": _("There is nothing at this address that the token may see."),
}

SCOPE_WORDS = {
    "report": _("send reports"),
    "read": _("read category, area and week of what the area group may see"),
    "read_group": _("read all of what the area group may see"),
    "read_all": _("read everything, also what is for authorities only"),
}

# what the log says was done, after the name of who did it
ACTS = {
    "api.make_token": _("gave another system access"),
    "api.revoke_token": _("took a system's access away"),
}
