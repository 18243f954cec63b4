"""URLs of reports: a file a part, put together here."""

from django.urls import URLPattern

from samsyn.incidents.urls import form, lists, review, units

app_name = "incidents"
urlpatterns: list[URLPattern] = [
    *form.urlpatterns,
    *lists.urlpatterns,
    *review.urlpatterns,
    *units.urlpatterns,
]
