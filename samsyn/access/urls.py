"""URLs of access."""

from django.urls import URLPattern

from samsyn.access.views import entry, roles
from samsyn.accounts.gate import OPEN, SIGNED_IN, route

app_name = "access"
urlpatterns: list[URLPattern] = [
    route("municipality/", entry.switch, name="switch", needs=OPEN),
    route("nowhere/", entry.nowhere, name="nowhere", needs=OPEN),
    route("roles/", roles.roles, name="roles", needs=SIGNED_IN),
]
