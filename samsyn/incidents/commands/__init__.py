"""Writing reports and incidents."""

from samsyn.incidents.commands.filing import file_nothing, file_report
from samsyn.incidents.commands.founding import found_categories, found_sources

__all__ = ["file_nothing", "file_report", "found_categories", "found_sources"]
