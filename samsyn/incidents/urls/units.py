"""URLs of reporting units, their ways in, who has been heard from, and the settings of reports."""

from django.urls import URLPattern

from samsyn.accounts.gate import OPEN, route
from samsyn.incidents.views import coverage, settings, units, way_in, ways_in

MANAGE = "incidents.manage"

urlpatterns: list[URLPattern] = [
    route("in/<str:token>/", way_in.way_in, name="way_in", needs=OPEN),
    route("coverage/", coverage.heard_from, name="coverage", needs="incidents.view"),
    route("units/", units.units, name="units", needs=MANAGE),
    route("units/new/", units.add, name="add_unit", needs=MANAGE),
    route("units/<uuid:uid>/", units.unit, name="unit", needs=MANAGE),
    route("units/<uuid:uid>/change/", units.change, name="change_unit", needs=MANAGE),
    route("units/<uuid:uid>/end/", units.end, name="end_unit", needs=MANAGE),
    route("units/<uuid:uid>/resumption/", units.resume, name="resume_unit", needs=MANAGE),
    route("units/<uuid:uid>/code/", ways_in.code, name="unit_code", needs=MANAGE),
    route("units/<uuid:uid>/personal-link/", ways_in.personal_link, name="personal_link", needs=MANAGE),
    route("links/<uuid:uid>/end/", ways_in.revoke_link, name="revoke_link", needs=MANAGE),
    route("devices/<uuid:uid>/end/", ways_in.revoke_device, name="revoke_device", needs=MANAGE),
    route("beginning/", settings.begin, name="begin", needs=MANAGE),
    route("categories/", settings.categories, name="categories", needs=MANAGE),
    route("categories/new/", settings.add_category, name="add_category", needs=MANAGE),
    route("categories/<uuid:uid>/", settings.category, name="category", needs=MANAGE),
    route("categories/<uuid:uid>/place/", settings.move_category, name="move_category", needs=MANAGE),
    route("categories/<uuid:uid>/use/", settings.retire_category, name="retire_category", needs=MANAGE),
    route("sources/", settings.sources, name="sources", needs=MANAGE),
    route("sources/<uuid:uid>/", settings.source, name="source", needs=MANAGE),
    route("sources/<uuid:uid>/use/", settings.retire_source, name="retire_source", needs=MANAGE),
    route("police-text/", settings.police_text, name="police_text", needs="incidents.authority"),
    route("police-text/<uuid:uid>/", settings.widen_police, name="widen_police", needs="incidents.authority"),
    route("notification/", settings.notify, name="notify", needs=MANAGE),
]
