"""Every refusal and code of followup as a sentence."""

from django.utils.translation import gettext_lazy as _

USUAL_REASONS = (
    _("Resources"),
    _("Waiting for another party"),
    _("Law or rule"),
    _("Waiting for a decision"),
)

SENTENCES = {
    "followup.cannot_save": _(
        "The text is handed in and can't be changed now. Ask the coordinator to send it back."
    ),
    "followup.cannot_hand_in": _("This follow-up is already handed in."),
    "followup.cannot_ask_back": _("Only what is handed in and not yet accepted can be sent back."),
    "followup.cannot_accept": _("Only what is handed in can be accepted."),
    "followup.cannot_correct": _("Only an accepted follow-up is corrected. Before that the owner writes."),
    "followup.cannot_assign": _("This follow-up is accepted, so it stays with the one who wrote it."),
    "followup.not_yours": _(
        "Only the owner, the deputy or someone who stands in for them writes this follow-up."
    ),
    "followup.unknown_status": _("That status doesn't exist. Choose one of the seven."),
    "followup.unknown_reason": _("That reason is not in the list. Choose another."),
    "followup.unknown_activity": _(
        "That activity isn't linked to this measure. Open the page again and choose."
    ),
    "followup.unknown_person": _("That person doesn't work here any more. Choose another."),
    "followup.reason_not_asked": _("A reason is given only for what is behind or stopped."),
    "followup.no_status": _("Choose how it goes before you hand in."),
    "followup.no_text": _("Write what has happened before you hand in. If nothing has happened, write that."),
    "followup.no_reason": _("Choose why it is behind or stopped before you hand in."),
    "followup.no_comment": _("Write what you ask for, so that the receiver knows what to do."),
    "followup.too_long": _("The text has %(length)s characters. At most %(most)s fit, so shorten it."),
    "followup.missing_characters": _(
        "These characters can't be printed in the committee's papers: %(signs)s. Take them out or write them in words."
    ),
    "followup.conflict": _(
        "%(name)s saved in the same text at %(clock)s. Nothing is lost: both texts stand below. Put them together."
    ),
    "followup.corrected_meanwhile": _(
        "Somebody corrected this follow-up just now. Look at their text first."
    ),
    "followup.read_again": _("The text was changed after you opened it. Read it again before you accept."),
    "followup.file_type": _("%(name)s can't be attached. Choose a file of one of these kinds: %(kinds)s."),
    "followup.file_empty": _("%(name)s is empty. Choose the file again."),
    "followup.file_big": _("%(name)s is larger than %(most)s MB. Choose a smaller file."),
    "followup.file_other": _(
        "%(name)s doesn't hold what its ending .%(ending)s says. Save it again and choose it."
    ),
    "followup.round_closed": _("The round %(title)s is closed, so nothing in it can be changed."),
    "followup.already_open": _("The round %(title)s is still open. Close it before you open the next."),
    "followup.no_measures": _("The plan has no measures to follow up. Add them first."),
    "followup.no_title": _("Give the round a name, such as Autumn 2022."),
    "followup.title_taken": _("There is already a round called %(title)s. Choose another name."),
    "followup.period_backwards": _("The period ends before it begins. Change one of the dates."),
    "followup.period_ahead": _("The period begins after the due date. Change one of the dates."),
    "followup.due_passed": _("The due date %(due_on)s has passed. Choose today or later."),
    "followup.due_in_july": _(
        "The round falls due in July, when most owners are on leave. Choose another day, or confirm that July is fine."
    ),
    "followup.unread": _(
        "%(count)s follow-ups are handed in and not read. Accept them or send them back first."
    ),
    "followup.nothing_accepted": _("No follow-up is accepted yet, so there is nothing to close."),
    "followup.nothing_to_import": _("No follow-up was found to take in. Check the measures' texts."),
    "followup.other_plan": _("A follow-up belongs to a measure of another plan. Choose the right plan."),
    "followup.nobody_to_ask": _("Everyone who has something left has already been reminded today."),
    "followup.reason_taken": _("%(name)s is already in the list."),
    "followup.no_reason_name": _("Write the reason in a few words."),
    "followup.last_reason": _(
        "The list needs at least one reason. Add another before you take this one out."
    ),
    "followup.check_in_ahead": _("Write the check-in down when it has been held. The day is still to come."),
    "followup.check_in_alone": _("A check-in has at least two participants. Choose who was there."),
    "followup.check_in_exists": _("There is already a check-in on %(day)s. Open it, or choose another day."),
    "followup.next_before": _("The next check-in must come after this one. Change the day."),
    "followup.no_point_text": _("Write what is to be solved, or leave the whole row empty."),
}
