"""Makes daily reports for the stories by the real commands."""

from datetime import date, datetime, timedelta

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import STOCKHOLM, today
from samsyn.incidents.commands import take_in_daily, take_item
from samsyn.incidents.models import DailyItem, DailyReport
from samsyn.incidents.rules.content import NewIncident
from tests.reports import founded

TWO = "Hej!\n\n1. 22.40 Misshandel, Bro centrum. Ring Ebba Lindqvist.\n2. 23.10 Klotter på Broskolan.\n\nMvh"


def a_daily(by: Viewer, text: str = TWO, day: date | None = None) -> DailyReport:
    """A daily report that has come in."""
    founded(by)
    return take_in_daily(by=by, text=text, day=day or today())


def graffiti(text: str = "Klotter på Broskolan.") -> NewIncident:
    """What is taken in, as it stands in the form."""
    yesterday = datetime.combine(today() - timedelta(days=1), datetime.min.time(), STOCKHOLM)
    at = yesterday + timedelta(hours=23)
    return NewIncident(category="graffiti", starts_at=at, ends_at=at, text=text, place="Broskolan")


def an_item_taken(by: Viewer) -> DailyItem:
    """An incident taken in from a report."""
    item = a_daily(by, "1. 21.05 Klotter på Ekhammarskolan.").items.get()
    return take_item(by=by, item=item, incident=graffiti())
