"""URLs of the report form, what a phone sends, and what it keeps."""

from django.urls import URLPattern

from samsyn.accounts.gate import OPEN, route
from samsyn.incidents.views import offline, report, sendings

REPORT = "incidents.report"

urlpatterns: list[URLPattern] = [
    route("new/", report.new, name="new", needs=REPORT),
    route("nothing/", report.nothing, name="nothing", needs=REPORT),
    route("sendings/", sendings.sendings, name="sendings", needs=REPORT),
    route("sw.js", offline.worker, name="worker", needs=OPEN),
    route("manifest.webmanifest", offline.manifest, name="manifest", needs=OPEN),
]
