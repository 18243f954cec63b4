"""URLs of reports, each part's in a file of its own."""

from django.urls import URLPattern

from samsyn.incidents.urls import lists

app_name = "incidents"
urlpatterns: list[URLPattern] = [*lists.urlpatterns]
