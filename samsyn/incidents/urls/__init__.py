"""URLs of reports: a file a part, put together here."""

from django.urls import URLPattern

from samsyn.incidents.urls import lists, review, units

app_name = "incidents"
urlpatterns: list[URLPattern] = [*lists.urlpatterns, *review.urlpatterns, *units.urlpatterns]
