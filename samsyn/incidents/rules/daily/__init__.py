"""The police's daily report cut into incidents, each with proposed time, place, category, and personal data marked."""

from samsyn.incidents.rules.daily.reading import DailyIncident, read_daily
from samsyn.incidents.rules.daily.tidy import tidy
from samsyn.incidents.rules.daily.wire import as_dict

__all__ = ["DailyIncident", "as_dict", "read_daily", "tidy"]
