"""URLs of reports: a file a part, put together here."""

from django.urls import URLPattern

from samsyn.incidents.urls import review, units

app_name = "incidents"
urlpatterns: list[URLPattern] = [*review.urlpatterns, *units.urlpatterns]
