"""Every refusal of goals as a sentence, and directions as words."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "goals.no_text": _("The goal has no text. Write what shall be reached or delivered."),
    "goals.long_text": _("The goal is longer than %(longest)s characters. Shorten it."),
    "goals.no_direction": _("An indicator needs a direction. Choose up, down or neither."),
    "goals.milestones_of_indicator": _("Milestones belong to something to deliver, not to an indicator."),
    "goals.unknown_kind": _("A goal is an indicator or something to deliver. Choose one of them."),
    "goals.value_of_deliverable": _(
        "A target value needs a direction. Choose up, down or neither, or take the value away."
    ),
    "goals.long_milestone": _("A milestone is longer than %(longest)s characters. Shorten it."),
    "goals.odd_value": _("The value is too large or has more than two decimals. Write it with at most two."),
}

DIRECTIONS = {
    "up": _("shall increase"),
    "down": _("shall decrease"),
    "neither": _("neither is better"),
}

# what the log says was done, after the name of who did it
ACTS = {
    "goals.add_goal": _("added a goal"),
    "goals.finish_milestone": _("noted that a milestone is reached"),
}
