"""URLs of organisations."""

from django.urls import URLPattern

from samsyn.accounts.gate import route
from samsyn.organisations import views

app_name = "organisations"
urlpatterns: list[URLPattern] = [
    route("", views.organisations, name="organisations", needs="access.manage"),
    route("<uuid:uid>/", views.organisation, name="organisation", needs="access.manage"),
]
