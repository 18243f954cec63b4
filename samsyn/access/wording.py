"""Every refusal of access as a sentence."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "access.unknown_role": _("There is no role called %(role)s. Choose one from the list."),
    "access.own_role": _("You can't give yourself a role. Ask someone else who gives roles."),
    "access.role_already": _("%(name)s already has the role %(role)s."),
    "access.no_account": _("%(name)s has no account. Invite them first, then give them a role."),
    "access.last_manager": _(
        "Nobody would be left who can give people roles. Give someone else that role first, then end this one."
    ),
    "access.other_municipality": _("That belongs to another municipality. Switch municipality first."),
    "access.deputy_order": _("The last day comes before the first. Change one of the days."),
    "access.deputy_past": _("The last day has already been. Choose today or a later day."),
    "access.deputy_long": _(
        "A deputy stands in for a year at most. Choose an earlier last day, or give a role."
    ),
    "access.deputy_self": _("Nobody can stand in for themselves. Choose someone else."),
    "access.deputy_overlap": _("%(name)s already stands in on some of these days. Choose other days."),
    "access.left": _("%(name)s has left. Choose someone else."),
    "access.group_name": _("There is already a group called %(name)s. Choose another name."),
    "access.group_already": _("%(name)s is already a member of %(group)s."),
    "access.link_purpose": _("Links can't be made for %(purpose)s."),
    "access.link_path": _("A link must lead to a page here."),
    "access.link_shut": _("The link is shut. Ask the one who sent it for a new one."),
    "access.no_mail": _("We have no mail address for %(name)s. Ask your coordinator to enter it."),
    "access.fresh_too_often": _(
        "We have already mailed a new link today. Look in your mail, or try again tomorrow."
    ),
    "access.not_held": _(
        "Somebody else has just handed that over for %(name)s. Open the page again and look at what is left."
    ),
    "access.successor": _("%(name)s can't take this over. Choose someone else who has not left."),
    "access.still_holds": _(
        "%(name)s still holds things: %(first)s is one of %(count)s. Hand everything over before they leave."
    ),
}

# what the log says was done, after the name of who did it
ACTS = {
    "access.add_group": _("added a group"),
    "access.add_group_member": _("gave someone a place in a group"),
    "access.appoint_deputy": _("appointed a deputy"),
    "access.end_deputy": _("ended a deputy's time"),
    "access.end_group_member": _("ended a place in a group"),
    "access.end_role": _("ended a role"),
    "access.give_role": _("gave a role"),
    "access.hand_over": _("handed something over to a successor"),
    "access.make_link": _("made a one-time link"),
    "access.mark_left": _("noted that someone has left"),
    "access.note_log_in": _("logged in"),
    "access.redeem_link": _("came in by a one-time link"),
    "access.revoke_link": _("revoked a one-time link"),
    "access.send_fresh_link": _("asked for a new one-time link"),
    "access.send_invitation": _("sent an invitation"),
    "access.shut_user": _("shut an account"),
}
