"""Every refusal and code of followup as a sentence."""

from datetime import date, datetime

from babel.dates import format_date
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samsyn.base.dates import local
from samsyn.followup import rules

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


def round_finding(code: str, handed_in: int, of: int, days: int) -> str:
    """A round's heading."""
    given = {"n": handed_in, "of": of, "days": abs(days)}
    done = (
        ngettext("%(n)s of %(of)s measure is handed in", "%(n)s of %(of)s measures are handed in", of) % given
    )
    if code == "closed":
        return gettext("The round is closed. %(done)s") % {"done": done}
    if code == "all_in":
        return ngettext("The measure is handed in", "All %(of)s measures are handed in", of) % given
    if code == "last_day":
        return gettext("%(done)s, today is the last day") % {"done": done}
    if code == "late":
        late = ngettext("%(days)s day late", "%(days)s days late", abs(days)) % given
        return f"{done}, {late}"
    left = ngettext("%(days)s day left", "%(days)s days left", days) % given
    return f"{done}, {left}"


def mine_finding(left: int, days: int | None) -> str:
    """The heading of my follow-ups; `days` until the first is due."""
    if not left:
        return gettext("You have nothing left to hand in")
    given = {"n": left, "days": abs(days or 0)}
    have = ngettext("You have %(n)s follow-up to write", "You have %(n)s follow-ups to write", left) % given
    if days is None:
        return have
    if days == 0:
        return gettext("%(have)s, today is the last day") % {"have": have}
    if days < 0:
        late = ngettext("%(days)s day late", "%(days)s days late", abs(days)) % given
        return f"{have}, {late}"
    due = ngettext("due in %(days)s day", "due in %(days)s days", days) % given
    return f"{have}, {due}"


def state_line(state: str, at: datetime | None, *, reads: bool) -> str:
    """How far a follow-up has come, in a few words; `reads` where the reader is the one who accepts."""
    day = {"day": format_date(local(at).date(), "d MMMM", locale=get_language() or "sv") if at else ""}
    if state == rules.IN:
        return gettext("Handed in, waits for you") if reads else gettext("Handed in %(day)s") % day
    if state == rules.BACK:
        return gettext("Sent back %(day)s") % day
    if state == rules.ACCEPTED:
        return gettext("Accepted %(day)s") % day
    return gettext("Begun") if state == rules.DRAFT else gettext("Not opened")


EVENT_WORDS = {
    "opened": _("The round was opened"),
    "handed_in": _("Handed in"),
    "sent_back": _("Sent back"),
    "accepted": _("Accepted"),
    "corrected": _("Corrected"),
    "imported": _("Taken in from a document"),
    "assigned": _("Given to %(name)s"),
}


def event_words(kind: str, comment: str) -> str:
    """What an event says in a history."""
    words = str(EVENT_WORDS[kind])
    return words % {"name": comment} if kind == "assigned" else words


MAIL_WORDS = {
    "failed": _("did not arrive"),
    "no_address": _("has no mail address"),
    "sending": _("nobody knows if it arrived"),
}


def check_in_finding(open_points: int, next_on: date | None, *, late: bool) -> str:
    """The heading of the check-ins: what is open, and when the next is."""
    given = {"n": open_points}
    if not open_points:
        left = gettext("Nothing is left to solve")
    else:
        left = ngettext("%(n)s point is left to solve", "%(n)s points are left to solve", open_points) % given
    if next_on is None:
        return left
    day = format_date(next_on, "d MMMM", locale=get_language() or "sv")
    if late:
        return gettext("%(left)s, the check-in should have been held by %(day)s") % {"left": left, "day": day}
    return gettext("%(left)s, next check-in by %(day)s") % {"left": left, "day": day}


def write_todo(left: int, due: date, *, back: int) -> tuple[str, str]:
    """What waits for an owner, and why now."""
    what = ngettext("Follow-up to write", "Follow-ups to write", left)
    day = {"day": format_date(due, "d MMMM", locale=get_language() or "sv"), "n": back}
    if back:
        return what, ngettext(
            "By %(day)s, %(n)s was sent back", "By %(day)s, %(n)s were sent back", back
        ) % day
    return what, gettext("By %(day)s") % day


def read_todo(unread: int, title: str) -> tuple[str, str]:
    """What waits for the coordinator, and why now."""
    return ngettext("Handed-in follow-up to read", "Handed-in follow-ups to read", unread), title


def check_in_todo(next_on: date) -> tuple[str, str]:
    """The check-in that is late."""
    day = {"day": format_date(next_on, "d MMMM", locale=get_language() or "sv")}
    return gettext("Check-in with the police to hold"), gettext("Should have been held by %(day)s") % day


# what the log says was done, after the name of who did it
ACTS = {
    "followup.accept": _("accepted a follow-up"),
    "followup.add_reason": _("added a reason"),
    "followup.ask_back": _("asked a follow-up back"),
    "followup.ask_the_others": _("asked those who have not answered"),
    "followup.assign": _("asked someone to follow up"),
    "followup.attach_file": _("attached a file"),
    "followup.close_round": _("closed a round"),
    "followup.correct": _("corrected an accepted follow-up"),
    "followup.hand_in": _("handed in a follow-up"),
    "followup.hold_check_in": _("noted a check-in"),
    "followup.import_round": _("read in an earlier round"),
    "followup.mail_failed": _("could not send a mail"),
    "followup.mail_no_address": _("lacked the address for a mail"),
    "followup.mail_not_needed": _("found a mail no longer needed"),
    "followup.mail_sent": _("sent a mail"),
    "followup.mail_waiting": _("let a mail wait"),
    "followup.open_round": _("opened a round"),
    "followup.plan_mail": _("planned a mail"),
    "followup.rename_reason": _("renamed a reason"),
    "followup.retire_reason": _("stopped using a reason"),
    "followup.save_draft": _("saved a draft"),
    "followup.solve_point": _("noted that a point is solved"),
    "followup.try_mail_again": _("tried a mail again"),
    "followup.withdraw_evidence": _("withdrew evidence"),
}
