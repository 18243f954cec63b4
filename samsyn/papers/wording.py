"""Refusals, checks and findings of papers as sentences."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samsyn.papers.rules import Check
from samsyn.ui.statuses import STATUSES

SENTENCES = {
    "papers.wrong_state": _("The memo has gone on since you opened the page. Open it again and look."),
    "papers.not_ready": _(
        "%(count)d things remain before the memo can go on. They are listed beside the text."
    ),
    "papers.not_draft": _("The memo has been sent for approval and can't be changed. Ask for it back first."),
    "papers.conflict": _("Somebody else saved before you. Both texts stand here; choose what to keep."),
    "papers.own_memo": _(
        "You have sent this memo on or approved it already, so another person must approve it here."
    ),
    "papers.number_frozen": _(
        "The paper is approved and its files are the record. Their registry number can't be changed."
    ),
    "papers.no_number": _("Write the registry number, for example KS 22/0100."),
    "papers.not_approved": _(
        "The paper is not approved yet. It can be fetched when the director has approved it."
    ),
    "papers.received_before": _("Somebody has already noted that the paper is fetched."),
    "papers.text_changed": _("The text has changed since you opened the page. Open it again and read it."),
    "papers.round_imported": _("The round was read in from an earlier paper, so it gets no memo here."),
    "papers.round_open": _("The round is still open. Close it before you make the memo."),
    "papers.memo_exists": _("The round already has a memo."),
    "papers.meeting_before": _("The meeting is before the memo's own date. Change one of the days."),
    "papers.no_comment": _("Write what should be changed before you send the memo back."),
    "papers.not_your_turn": _(
        "The memo waits for somebody else. Only the person named, or their deputy, can approve it."
    ),
    "papers.bad_template": _(
        "The template can't be opened as a Word file (.docx). Save it from Word and try again."
    ),
    "papers.missing_characters": _(
        "The document's font lacks these signs: %(signs)s. Take them out or write in another way."
    ),
}

KINDS = {"half_year": _("Half-year follow-up")}

SECTION = {
    "proposed_decision": _("Proposed decision"),
    "summary": _("Summary"),
    "matter": _("The matter"),
    "child_perspective": _("Child perspective"),
    "equality_perspective": _("Equality perspective"),
}

STATE = {
    "draft": _("Draft"),
    "with_unit_head": _("With the unit head"),
    "with_director": _("With the director"),
    "approved": _("Approved"),
}

EVENT = {
    ("created", ""): _("%(name)s made the memo"),
    ("submitted", ""): _("%(name)s sent it for approval"),
    ("approved", "unit_head"): _("%(name)s approved it as unit head"),
    ("approved", "director"): _("%(name)s approved it as director"),
    ("returned", "unit_head"): _("%(name)s sent it back"),
    ("returned", "director"): _("%(name)s sent it back"),
    ("withdrawn", ""): _("%(name)s took the memo away"),
    ("recalled", ""): _("%(name)s took it back to change it"),
    ("numbered", ""): _("%(name)s entered the registry number"),
    ("handed_over", ""): _("%(name)s named another person to approve it"),
    ("received", ""): _("%(name)s fetched it for the committee"),
}

MATTER_KINDS = {
    "follow_up": _("Follow-up"),
    "action_plan": _("Action plan"),
    "agreement": _("Agreement"),
    "pledge": _("Pledge"),
    "other": _("Something else"),
}


def event_words(kind: str, step: str, name: str, on_behalf_of: str) -> str:
    """An event as a sentence; a deputy's says for whom."""
    said = str(EVENT[(kind, step)]) % {"name": name}
    if on_behalf_of:
        return gettext("%(said)s, standing in for %(whom)s") % {"said": said, "whom": on_behalf_of}
    return said


def finding(state: str, left: int, texts_left: int) -> str:
    """The memo page's heading: what remains."""
    if state == "approved":
        return gettext("The memo is approved")
    if state == "with_unit_head":
        return gettext("The memo waits for the unit head")
    if state == "with_director":
        return gettext("The memo waits for the director")
    if texts_left:
        return ngettext("%(n)d text remains to approve", "%(n)d texts remain to approve", texts_left) % {
            "n": texts_left
        }
    if left:
        return ngettext(
            "%(n)d thing remains before approval", "%(n)d things remain before approval", left
        ) % {"n": left}
    return gettext("The memo is ready to send for approval")


def list_finding(open_memos: int, approved: int, to_make: int, to_fetch: int) -> str:
    """The list's heading."""
    if to_fetch:
        return ngettext("%(n)d finished paper to fetch", "%(n)d finished papers to fetch", to_fetch) % {
            "n": to_fetch
        }
    if to_make:
        return ngettext(
            "%(n)d round is ready for its memo", "%(n)d rounds are ready for their memos", to_make
        ) % {"n": to_make}
    if open_memos:
        return ngettext("%(n)d memo on its way", "%(n)d memos on their way", open_memos) % {"n": open_memos}
    if approved:
        return ngettext("%(n)d memo is approved", "%(n)d memos are approved", approved) % {"n": approved}
    return gettext("No memo yet")


def place_words(place: str) -> str:
    """Where a small number stands: a section, the heading, or a part of the plan."""
    kind, _sign, number = place.partition(":")
    words = {
        "heading": gettext("the heading"),
        "area": gettext("area %(number)s"),
        "measure": gettext("measure %(number)s"),
        "follow_up": gettext("the follow-up of %(number)s"),
    }
    return words[kind] % {"number": number} if kind in words else str(SECTION[kind])


def check_words(check: Check) -> str:
    """A check as a sentence."""
    if check.code == "small_number":
        said = {"words": check.words, "place": place_words(check.place), "name": check.kept_by}
        if check.done:
            return gettext("“%(words)s” in %(place)s points at no one, says %(name)s.") % said
        return gettext("“%(words)s” in %(place)s may point at a person.") % said
    place = str(SECTION[check.place]).lower() if check.place in SECTION else ""
    return str((_DONE if check.done else _LEFT)[check.code]) % {"n": check.count, "place": place}


def behind_words(count: int, status: str, reason: str) -> str:
    """How many measures stand behind a figure, and what they have in common."""
    measures = ngettext("%(n)d measure", "%(n)d measures", count) % {"n": count}
    what = reason
    if status:
        what = str(STATUSES[status][1]) if status in STATUSES else gettext("Not followed up")
    return (
        gettext("%(measures)s: %(what)s") % {"measures": measures, "what": what.lower()} if what else measures
    )


_LEFT = {
    "texts": _("Texts that wait for you: %(n)d."),
    "signatories": _("Two different people must be named to approve, unit head and director."),
    "reference": _("The registry number is missing."),
    "receiver": _("The receiver is missing."),
    "figures": _("The round has been corrected since the text was proposed: %(place)s."),
    "missing": _("Measures not followed up: %(n)d. They are shown with their last status."),
}
_DONE = {
    "texts": _("All texts are written or approved."),
    "signatories": _("It is clear who approves."),
    "reference": _("The registry number is entered."),
    "receiver": _("It is clear who receives the paper."),
    "missing": _("Every measure is followed up."),
    "figures": _("The figures agree with the round:"),
    "accessible": _("Headings, tables and language are marked for reading aloud."),
}

# what the log says was done, after the name of who did it
ACTS = {
    "papers.add_matter": _("added a matter"),
    "papers.approve_text": _("approved a text of a memo"),
    "papers.approved": _("approved a memo"),
    "papers.create_memo": _("began a memo"),
    "papers.hand_over": _("handed a memo over"),
    "papers.keep_small_number": _("kept a small number after reading it"),
    "papers.recalled": _("took a memo back"),
    "papers.receive": _("fetched a finished paper"),
    "papers.returned": _("sent a memo back"),
    "papers.save_text_draft": _("saved the draft of a text"),
    "papers.set_heading": _("changed a memo's heading"),
    "papers.set_house_form": _("changed the house's form"),
    "papers.set_registry_number": _("wrote a registry number"),
    "papers.submitted": _("sent a memo for approval"),
    "papers.withdrawn": _("withdrew a memo"),
    "papers.write_text": _("wrote a text of a memo"),
}
