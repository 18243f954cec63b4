"""URLs of reports: a file a part, put together here."""

from django.urls import URLPattern

from samsyn.incidents.urls import exchange, form, lists, review, units

app_name = "incidents"
urlpatterns: list[URLPattern] = [
    *form.urlpatterns,
    *exchange.urlpatterns,
    *lists.urlpatterns,
    *review.urlpatterns,
    *units.urlpatterns,
]
