"""The roles, each one class with name, description and permissions in plain words."""

from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# every permission, as "who has it may …"
PERMISSIONS: dict[str, Promise] = {
    "access.view": _("see who has which role, and who stands in for whom"),
    "access.manage": _("give people roles, deputies and groups, and hand over when someone leaves"),
    "audit.read": _("read the log of who did what"),
    "incidents.report": _("report what they have seen"),
    "incidents.view": _("see reports, as far as the source allows"),
    "incidents.authority": _("read what is for authorities only, such as the police's text"),
    "incidents.review": _("review reports"),
    "incidents.daily": _("take in the police's daily report"),
    "incidents.export": _("take out lists of reports as files"),
    "incidents.manage": _("change categories, sources, reporting units and their links, and import"),
    "places.edit": _("change areas, places and the base map"),
    "api.manage": _("give other systems access, and take it away"),
    "plans.view": _("read agreements and plans"),
    "plans.edit": _("change agreements and plans"),
    "activities.view": _("read activities"),
    "activities.notes": _("read internal notes on activities"),
    "activities.edit": _("write activities"),
    "followup.view": _("see follow-up rounds and what has been handed in"),
    "followup.write": _("write follow-ups of their own measures"),
    "followup.manage": _("open rounds, ask back and accept"),
    "papers.view": _("read memos and papers, drafts too"),
    "papers.decided": _("read papers that are approved"),
    "papers.write": _("write memos"),
    "papers.approve": _("approve memos"),
    "papers.finish": _("enter registry numbers and fetch finished papers"),
    "pledges.view": _("read pledges and their commitments"),
    "pledges.edit": _("change pledges and their commitments"),
    "intake.read": _("read documents in"),
}

DECIDED = frozenset({"plans.view", "papers.decided", "pledges.view"})
# whoever is named as a measure's owner gets its mail, so each who works with the plan can also answer it
REPORTING = frozenset({"incidents.report"})
SEEING = REPORTING | {"incidents.view"}
WORKING = (
    DECIDED
    | SEEING
    | {"activities.view", "activities.notes", "followup.view", "followup.write", "papers.view"}
)
OWNING = WORKING | {"activities.edit"}


class Role:
    """A role. `code` is stored, the rest is shown."""

    code: ClassVar[str]
    name: ClassVar[Promise]
    description: ClassVar[Promise]
    permissions: ClassVar[frozenset[str]]


class Reporter(Role):
    """Rapportör: field worker, caretaker, school, guard, youth centre."""

    code = "reporter"
    name = _("Reporter")
    description = _("Tells what they see in their work and hears what came of it.")
    permissions = REPORTING | {"pledges.view"}


class SafetyCoordinator(Role):
    """Trygghetssamordnare. Does not approve: the one who writes a memo is not the one who approves it."""

    code = "safety_coordinator"
    name = _("Safety coordinator")
    description = _("Keeps the plan, opens rounds, makes the papers and gives people their roles.")
    permissions = frozenset(PERMISSIONS) - {"papers.approve"}


class PoliceLiaison(Role):
    """Kommunpolis."""

    code = "police_liaison"
    name = _("Police liaison")
    description = _("Keeps the police's part of the shared picture and has measures of their own.")
    permissions = OWNING | {"incidents.authority", "incidents.export"}


class LocalPoliceChief(Role):
    """LPO-chef."""

    code = "local_police_chief"
    name = _("Local police chief")
    description = _("Stands for the police's part of the agreement and follows how it goes.")
    permissions = WORKING | {"incidents.authority"}


class AreaGroupMember(Role):
    """Områdesgrupp: housing company, school, youth centre, guards, social services."""

    code = "area_group_member"
    name = _("Area group member")
    description = _("Takes part in an area's work: sees the plan and what is done.")
    permissions = DECIDED | SEEING | {"activities.view", "followup.write"}


class MeasureOwner(Role):
    """Ansvarig. Their deputy needs no role: the deputy's dates give the same permissions."""

    code = "measure_owner"
    name = _("Measure owner")
    description = _("Answers for measures: follows them up and notes what has been done.")
    permissions = OWNING


class UnitHead(Role):
    """Enhetschef."""

    code = "unit_head"
    name = _("Unit head")
    description = _("Reads the unit's memos and approves them first.")
    permissions = WORKING | {"papers.approve", "access.view", "incidents.authority"}


class Director(Role):
    """Kommundirektör."""

    code = "director"
    name = _("Director")
    description = _("Approves memos after the unit head.")
    permissions = WORKING | {"papers.approve", "access.view"}


class CommitteeSecretary(Role):
    """Nämndsekreterare."""

    code = "committee_secretary"
    name = _("Committee secretary")
    description = _("Fetches finished papers and enters what the committee decided.")
    permissions = DECIDED | {"papers.view", "papers.finish"}


class Registrar(Role):
    """Registrator."""

    code = "registrar"
    name = _("Registrar")
    description = _("Gives papers their registry numbers and keeps the finished files.")
    permissions = DECIDED | {"papers.view", "papers.finish"}


class CommitteeMember(Role):
    """Förtroendevald i nämnd, utskott eller styrgrupp."""

    code = "committee_member"
    name = _("Committee member")
    description = _("Reads approved papers and compares with last time.")
    permissions = DECIDED


class ProgrammeLeader(Role):
    """Alkoholhandläggare, folkhälsosamordnare."""

    code = "programme_leader"
    name = _("Programme leader")
    description = _("Leads a programme, notes its activities and follows up its measures.")
    permissions = OWNING - {"papers.view"}


class Volunteer(Role):
    """Grannstöd, nattvandring."""

    code = "volunteer"
    name = _("Volunteer")
    description = _(
        "Takes part in neighbourhood support or night walks: reports, and sees what residents were promised."
    )
    permissions = REPORTING | {"pledges.view"}


class CaseCoordinator(Role):
    """SIG/SSPF-samordnare. Their sealed work comes with the package cases."""

    code = "case_coordinator"
    name = _("Case coordinator")
    description = _("Coordinates help for single young people, apart from everything else here.")
    permissions = frozenset({"plans.view", "pledges.view"})


class DataProtectionOfficer(Role):
    """Dataskyddsombud."""

    code = "data_protection_officer"
    name = _("Data protection officer")
    description = _("Checks who may do what and who has done what.")
    permissions = frozenset({"access.view", "audit.read"})


class Archivist(Role):
    """Arkivarie."""

    code = "archivist"
    name = _("Archivist")
    description = _("Sees what is to be kept, and that it has been kept.")
    permissions = DECIDED | {"audit.read"}


ROLES: dict[str, type[Role]] = {
    role.code: role
    for role in (
        SafetyCoordinator,
        PoliceLiaison,
        LocalPoliceChief,
        MeasureOwner,
        AreaGroupMember,
        Reporter,
        UnitHead,
        Director,
        CommitteeSecretary,
        Registrar,
        CommitteeMember,
        ProgrammeLeader,
        Volunteer,
        CaseCoordinator,
        DataProtectionOfficer,
        Archivist,
    )
}
