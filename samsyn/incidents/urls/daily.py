"""URLs of the police's daily report, and of what is passed on."""

from django.urls import URLPattern
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import route
from samsyn.incidents.views import daily, daily_items, passing

DAILY, REPORT = "incidents.daily", "incidents.report"

urlpatterns: list[URLPattern] = [
    route("daily/", daily.daily, name="daily", needs=DAILY),
    route("daily/<uuid:uid>/", daily.report, name="daily_report", needs=DAILY),
    route("daily/items/<uuid:uid>/intake/", require_POST(daily_items.take), name="take_daily", needs=DAILY),
    route(
        "daily/items/<uuid:uid>/removal/", require_POST(daily_items.leave), name="leave_daily", needs=DAILY
    ),
    route(
        "daily/items/<uuid:uid>/return/",
        require_POST(daily_items.put_back),
        name="put_back_daily",
        needs=DAILY,
    ),
    route(
        "daily/items/<uuid:uid>/units/", require_POST(daily_items.pass_on), name="pass_on_daily", needs=DAILY
    ),
    route("passed-on/", passing.passed_on, name="passed_on", needs=REPORT),
    route("passed-on/<uuid:uid>/note/", require_POST(passing.note), name="note_passed_on", needs=REPORT),
]
