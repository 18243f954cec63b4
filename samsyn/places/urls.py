"""URLs of areas, places, streets and maps."""

from django.urls import URLPattern

from samsyn.accounts.gate import route
from samsyn.places.views import areas, base_map, places, uploads

EDIT, SEE = "places.edit", "incidents.report"  # whoever reports may see the map

app_name = "places"
urlpatterns: list[URLPattern] = [
    route("", areas.areas, name="areas", needs=EDIT),
    route("border/", areas.take_in_municipality, name="take_in_municipality", needs=EDIT),
    route("areas/new/", areas.add_area, name="add_area", needs=EDIT),
    route("areas/<uuid:uid>/", areas.area, name="area", needs=EDIT),
    route("areas/<uuid:uid>/change/", areas.change_area, name="change_area", needs=EDIT),
    route("areas/<uuid:uid>/border/", areas.draw_border, name="draw_border", needs=EDIT),
    route("areas/<uuid:uid>/retirement/", areas.retire_area, name="retire_area", needs=EDIT),
    route("classifications/<uuid:uid>/end/", areas.end_classification, name="end_classification", needs=EDIT),
    route("upload/", uploads.upload, name="upload", needs=EDIT),
    route("upload/take-in/", uploads.take_in, name="take_in_areas", needs=EDIT),
    route("names/", places.places, name="places", needs=EDIT),
    route("names/<uuid:uid>/", places.place, name="place", needs=EDIT),
    route("names/<uuid:uid>/merging/", places.merge_place, name="merge_place", needs=EDIT),
    route("names/<uuid:uid>/retirement/", places.retire_place, name="retire_place", needs=EDIT),
    route("streets/", places.streets, name="streets", needs=EDIT),
    route("base-map/", base_map.base_map, name="base_map", needs=EDIT),
    route("map/", base_map.map_settings, name="map", needs=SEE),
    route("map/areas/", base_map.outlines, name="outlines", needs=SEE),
    route("tiles/<int:zoom>/<int:column>/<int:row>/", base_map.tile, name="tile", needs=SEE),
]
