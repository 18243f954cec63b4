"""The roles, each one class with name, description and permissions in plain words."""

from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# every permission, as "who has it may …"
PERMISSIONS: dict[str, Promise] = {
    "access.manage": _("give people roles, deputies and groups"),
    "audit.read": _("read the log"),
    "plans.view": _("read agreements and plans"),
    "plans.edit": _("change agreements and plans"),
    "activities.view": _("read activities"),
    "activities.edit": _("write activities"),
    "followup.view": _("see follow-up rounds"),
    "followup.write": _("write follow-ups of their own measures"),
    "followup.manage": _("open rounds, ask back, accept"),
    "papers.view": _("read memos and papers"),
    "papers.write": _("write memos"),
    "papers.approve": _("approve memos"),
    "papers.finish": _("enter registry numbers and fetch finished papers"),
    "pledges.view": _("read pledges inside"),
    "intake.read": _("read documents in"),
}

WORKING = frozenset({"plans.view", "activities.view", "followup.view", "papers.view", "pledges.view"})


class Role:
    """A role. `code` is stored, the rest is shown."""

    code: ClassVar[str]
    name: ClassVar[Promise]
    description: ClassVar[Promise]
    permissions: ClassVar[frozenset[str]]


class SafetyCoordinator(Role):
    """Trygghetssamordnare."""

    code = "safety_coordinator"
    name = _("Safety coordinator")
    description = _("Keeps the plan, opens rounds and makes the papers.")
    permissions = frozenset(PERMISSIONS) - {"papers.approve"}


class PoliceLiaison(Role):
    """Kommunpolis."""

    code = "police_liaison"
    name = _("Police liaison")
    description = _("The police's part of the shared picture, with measures of their own.")
    permissions = WORKING | {"followup.write", "activities.edit"}


ROLES: dict[str, type[Role]] = {role.code: role for role in (SafetyCoordinator, PoliceLiaison)}
