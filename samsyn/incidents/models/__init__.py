"""Tables of incidents."""

from samsyn.incidents.models.category import Category, CategoryVersion
from samsyn.incidents.models.daily import DailyItem, DailyReport
from samsyn.incidents.models.exchange import ExportFile, ImportMapping, ImportRun
from samsyn.incidents.models.incident import Incident, IncidentEvent, NotSame
from samsyn.incidents.models.learned import LearnedCategories
from samsyn.incidents.models.mail import NoDigest, ReporterMail
from samsyn.incidents.models.report import Report
from samsyn.incidents.models.settings import ReportingSettings
from samsyn.incidents.models.sharing import Feed, PassedOn, SavedFilter
from samsyn.incidents.models.source import Source
from samsyn.incidents.models.unit import Device, ReportingLink, ReportingUnit, UnitReminder

__all__ = [
    "Category",
    "CategoryVersion",
    "DailyItem",
    "DailyReport",
    "Device",
    "ExportFile",
    "Feed",
    "ImportMapping",
    "ImportRun",
    "Incident",
    "IncidentEvent",
    "LearnedCategories",
    "NoDigest",
    "NotSame",
    "PassedOn",
    "Report",
    "ReporterMail",
    "ReportingLink",
    "ReportingSettings",
    "ReportingUnit",
    "SavedFilter",
    "Source",
    "UnitReminder",
]
