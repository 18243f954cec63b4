"""URLs of reports: a file a part, put together here."""

from django.urls import URLPattern

from samsyn.incidents.urls import lists, units

app_name = "incidents"
urlpatterns: list[URLPattern] = [*lists.urlpatterns, *units.urlpatterns]
