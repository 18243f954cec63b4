"""What may be done with who may do what, one file a subject."""

from samsyn.access.commands.deputies import appoint_deputy, end_deputy
from samsyn.access.commands.groups import add_group, add_group_member, end_group_member
from samsyn.access.commands.leaving import HandedOver, hand_over, mark_left
from samsyn.access.commands.links import make_link, redeem_link, revoke_link, send_fresh_link
from samsyn.access.commands.log_ins import note_log_in
from samsyn.access.commands.roles import end_role, give_role, invite_user, send_invitation

__all__ = [
    "HandedOver",
    "add_group",
    "add_group_member",
    "appoint_deputy",
    "end_deputy",
    "end_group_member",
    "end_role",
    "give_role",
    "hand_over",
    "invite_user",
    "make_link",
    "mark_left",
    "note_log_in",
    "redeem_link",
    "revoke_link",
    "send_fresh_link",
    "send_invitation",
]
