"""Every refusal of activities as a sentence, and its states as words."""

from django.utils.translation import gettext, ngettext, pgettext_lazy
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
    "planned": pgettext_lazy("activity", "planned"),
    "done": pgettext_lazy("activity", "done"),
    "cancelled": pgettext_lazy("activity", "cancelled"),
}


def lead_words(*, done: int, planned: int, late: int) -> str:
    """The lead under the list's heading; empty where there is nothing to tell."""
    if not done + planned:
        return ""
    carried = ngettext("%(count)s carried out", "%(count)s are carried out", done) % {"count": done}
    coming = ngettext("%(count)s planned", "%(count)s are planned", planned) % {"count": planned}
    told = f"{carried}, {coming}."
    asked = gettext("Tell how the late ones went, so that they can count as evidence.")
    return f"{told} {asked}" if late else told


def heading_words(code: str, count: int) -> str:
    """The list's heading from `rules.finding`."""
    sentences = {
        "late": ngettext(
            "%(count)s activity has passed without anyone saying how it went",
            "%(count)s activities have passed without anyone saying how they went",
            count,
        ),
        "done": ngettext("%(count)s activity carried out", "%(count)s activities carried out", count),
        "planned": ngettext(
            "%(count)s activity planned, none carried out yet",
            "%(count)s activities planned, none carried out yet",
            count,
        ),
        "cancelled": ngettext(
            "%(count)s activity was cancelled, none carried out",
            "%(count)s activities were cancelled, none carried out",
            count,
        ),
        "nothing": gettext("No activities here yet"),
    }
    return sentences[code] % {"count": count}


# what the log says was done, after the name of who did it
ACTS = {
    "activities.add_activity": _("added an activity"),
    "activities.add_kind": _("added a kind of activity"),
    "activities.cancel_activity": _("cancelled an activity"),
    "activities.change_activity": _("changed an activity"),
    "activities.change_kind": _("changed a kind of activity"),
    "activities.mark_done": _("noted that an activity was done"),
    "activities.reopen_activity": _("opened an activity again"),
}
