"""Reading rounds, follow-ups and check-ins, one file a subject."""

from samsyn.followup.queries.check_ins import (
    agreement_of,
    check_in_due,
    check_ins,
    open_points,
    points,
)
from samsyn.followup.queries.content import AreaContent, MeasureContent, RoundContent, round_content
from samsyn.followup.queries.follow_ups import (
    all_reasons,
    events,
    files,
    follow_up_for_writing,
    follow_ups,
    history_of,
    last_accepted,
    may_write,
    mine,
    reasons,
)
from samsyn.followup.queries.recipients import still_writing
from samsyn.followup.queries.rounds import (
    RoundAtAGlance,
    Tally,
    at_a_glance,
    mails_that_failed,
    next_to_read,
    open_round_of,
    previous_round,
    rounds,
    tallies,
)

__all__ = [
    "AreaContent",
    "MeasureContent",
    "RoundAtAGlance",
    "RoundContent",
    "Tally",
    "agreement_of",
    "all_reasons",
    "at_a_glance",
    "check_in_due",
    "check_ins",
    "events",
    "files",
    "follow_up_for_writing",
    "follow_ups",
    "history_of",
    "last_accepted",
    "mails_that_failed",
    "may_write",
    "mine",
    "next_to_read",
    "open_points",
    "open_round_of",
    "points",
    "previous_round",
    "reasons",
    "round_content",
    "rounds",
    "still_writing",
    "tallies",
]
