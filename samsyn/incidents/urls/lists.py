"""URLs of the list, the map and files."""

from django.urls import URLPattern
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import OPEN, route
from samsyn.incidents.views import exports, feeds, lists

REPORT, VIEW, EXPORT = "incidents.report", "incidents.view", "incidents.export"

urlpatterns: list[URLPattern] = [
    route("", lists.incidents, name="incidents", needs=REPORT),  # who may only report is led to the form
    route("cells/", lists.cells, name="cells", needs=VIEW),
    route("export/", exports.export, name="export", needs=EXPORT),
    route("filters/", lists.save, name="save_filter", needs=VIEW),
    route("filters/<uuid:uid>/removal/", lists.remove, name="remove_filter", needs=VIEW),
    route("feeds/", feeds.feeds, name="feeds", needs=VIEW),
    route("feeds/<uuid:uid>/end/", require_POST(feeds.end), name="end_feed", needs=VIEW),
    route("feed/<str:token>/", feeds.feed, name="feed", needs=OPEN),
    route("<uuid:uid>/", lists.incident, name="incident", needs=VIEW),
]
