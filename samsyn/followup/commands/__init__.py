"""Writing rounds, follow-ups and check-ins, one file a subject."""

from samsyn.followup.commands.attachments import attach_file, withdraw_evidence
from samsyn.followup.commands.check_ins import NewPoint, hold_check_in, solve_point
from samsyn.followup.commands.drafts import hand_in, save_draft
from samsyn.followup.commands.imports import ImportedFollowUp, import_round
from samsyn.followup.commands.mails import ask_the_others, remind, remind_all_due, send_mail, try_mails_again
from samsyn.followup.commands.reasons import add_reason, add_usual_reasons, rename_reason, retire_reason
from samsyn.followup.commands.review import accept, accept_many, ask_back, assign, correct
from samsyn.followup.commands.rounds import close_round, open_round

__all__ = [
    "ImportedFollowUp",
    "NewPoint",
    "accept",
    "accept_many",
    "add_reason",
    "add_usual_reasons",
    "ask_back",
    "ask_the_others",
    "assign",
    "attach_file",
    "close_round",
    "correct",
    "hand_in",
    "hold_check_in",
    "import_round",
    "open_round",
    "remind",
    "remind_all_due",
    "rename_reason",
    "retire_reason",
    "save_draft",
    "send_mail",
    "solve_point",
    "try_mails_again",
    "withdraw_evidence",
]
