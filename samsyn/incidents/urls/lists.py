"""URLs of the list, the map and files."""

from django.urls import URLPattern

from samsyn.accounts.gate import route
from samsyn.incidents.views import exports, lists

REPORT, VIEW, EXPORT = "incidents.report", "incidents.view", "incidents.export"

urlpatterns: list[URLPattern] = [
    route("", lists.incidents, name="incidents", needs=REPORT),  # who may only report is led to the form
    route("cells/", lists.cells, name="cells", needs=VIEW),
    route("export/", exports.export, name="export", needs=EXPORT),
    route("filters/", lists.save, name="save_filter", needs=VIEW),
    route("filters/<uuid:uid>/removal/", lists.remove, name="remove_filter", needs=VIEW),
    route("<uuid:uid>/", lists.incident, name="incident", needs=VIEW),
]
