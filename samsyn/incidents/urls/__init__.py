"""URLs of reports: a file a part, put together here."""

from django.urls import URLPattern

from samsyn.incidents.urls import units

app_name = "incidents"
urlpatterns: list[URLPattern] = [*units.urlpatterns]
