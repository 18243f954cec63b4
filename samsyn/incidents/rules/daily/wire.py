"""An incident of a daily report as JSON."""

from datetime import datetime

from samsyn.incidents.rules.daily.reading import DailyIncident


def as_dict(incident: DailyIncident) -> dict[str, object]:
    """An incident as the JSON has it."""
    return {
        "time_from": _iso(incident.time_from),
        "time_to": _iso(incident.time_to),
        "place": incident.place,
        "category": incident.category,
        "has_personal_data": bool(incident.personal),
        "text": incident.text,
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
