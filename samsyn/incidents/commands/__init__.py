"""Writing reports and incidents."""

from samsyn.incidents.commands.categories import (
    add_category,
    bring_back_category,
    change_category,
    move_category,
    retire_category,
)
from samsyn.incidents.commands.correcting import Correction, answer_question, change_audience, correct
from samsyn.incidents.commands.daily import (
    dispose_all_daily,
    dispose_daily,
    leave_item,
    put_back_item,
    take_in_daily,
    take_item,
)
from samsyn.incidents.commands.filing import file_nothing, file_report
from samsyn.incidents.commands.founding import found_categories, found_sources
from samsyn.incidents.commands.learning import learn_categories, learn_everywhere
from samsyn.incidents.commands.links import make_link, open_link, revoke_device, revoke_link
from samsyn.incidents.commands.mails import (
    plan_all_digests,
    plan_digests,
    resume_digest,
    send_reporter_mail,
    stop_digest,
)
from samsyn.incidents.commands.merging import merge, not_same, part
from samsyn.incidents.commands.outcomes import tell_outcome
from samsyn.incidents.commands.passing import note_passed_on, pass_on, send_passed_on
from samsyn.incidents.commands.reminders import remind_all_silent, remind_silent, send_reminder
from samsyn.incidents.commands.review import accept, accept_many, answer, ask_back, refuse, reopen
from samsyn.incidents.commands.settings import set_reporting_settings
from samsyn.incidents.commands.sources import (
    add_source,
    bring_back_source,
    change_source,
    retire_source,
    widen_police,
)
from samsyn.incidents.commands.units import (
    add_reporting_unit,
    change_reporting_unit,
    end_reporting_unit,
    mail_link,
    resume_reporting_unit,
)

__all__ = [
    "Correction",
    "accept",
    "accept_many",
    "add_category",
    "add_reporting_unit",
    "add_source",
    "answer",
    "answer_question",
    "ask_back",
    "bring_back_category",
    "bring_back_source",
    "change_audience",
    "change_category",
    "change_reporting_unit",
    "change_source",
    "correct",
    "dispose_all_daily",
    "dispose_daily",
    "end_reporting_unit",
    "file_nothing",
    "file_report",
    "found_categories",
    "found_sources",
    "learn_categories",
    "learn_everywhere",
    "leave_item",
    "mail_link",
    "make_link",
    "merge",
    "move_category",
    "not_same",
    "note_passed_on",
    "open_link",
    "part",
    "pass_on",
    "plan_all_digests",
    "plan_digests",
    "put_back_item",
    "refuse",
    "remind_all_silent",
    "remind_silent",
    "reopen",
    "resume_digest",
    "resume_reporting_unit",
    "retire_category",
    "retire_source",
    "revoke_device",
    "revoke_link",
    "send_passed_on",
    "send_reminder",
    "send_reporter_mail",
    "set_reporting_settings",
    "stop_digest",
    "take_in_daily",
    "take_item",
    "tell_outcome",
    "widen_police",
]
