"""Writing reports and incidents."""

from samsyn.incidents.commands.filing import file_nothing, file_report
from samsyn.incidents.commands.founding import found_categories, found_sources
from samsyn.incidents.commands.links import make_link, open_link, revoke_device, revoke_link

__all__ = [
    "file_nothing",
    "file_report",
    "found_categories",
    "found_sources",
    "make_link",
    "open_link",
    "revoke_device",
    "revoke_link",
]
