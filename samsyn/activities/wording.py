"""Every refusal of activities as a sentence, and its states as words."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "activities.long_text": _("The text is longer than %(longest)s characters. Shorten it."),
    "activities.no_title": _("The activity has no name. Write what was done, in a few words."),
    "activities.ends_before_start": _("The last day is before the first. Change one of them."),
    "activities.done_too_early": _(
        "The activity has not begun yet, so it can not be done. Change the day or leave it planned."
    ),
    "activities.no_kind": _("The kind has no name. Write one."),
    "activities.kind_exists": _("There is already a kind called %(name)s. Use it or choose another name."),
    "activities.kind_retired": _("The kind %(name)s is no longer used. Choose another."),
    "activities.stale": _("Somebody else changed the activity while you wrote. Choose what shall stand."),
    "activities.ended": _("The activity is done or cancelled. Open it again first."),
}

STATES = {
    "planned": _("planned"),
    "done": _("done"),
    "cancelled": _("cancelled"),
}
