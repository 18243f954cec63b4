"""URLs of reports: a file a part, put together here."""

from django.urls import URLPattern

from samsyn.incidents.urls import daily, exchange, form, lists, review, units

app_name = "incidents"
urlpatterns: list[URLPattern] = [
    *daily.urlpatterns,
    *form.urlpatterns,
    *exchange.urlpatterns,
    *lists.urlpatterns,
    *review.urlpatterns,
    *units.urlpatterns,
]
