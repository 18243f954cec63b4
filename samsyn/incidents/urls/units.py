"""URLs of reporting units, their ways in, and settings of reports."""

from django.urls import URLPattern

from samsyn.accounts.gate import OPEN, route
from samsyn.incidents.views import way_in

urlpatterns: list[URLPattern] = [
    route("in/<str:token>/", way_in.way_in, name="way_in", needs=OPEN),
    route("new/", way_in.way_in_placeholder, name="new", needs="incidents.report"),
]
