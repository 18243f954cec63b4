"""URLs of demo: they exist only where the demo runs."""

from django.conf import settings
from django.urls import URLPattern

from samsyn.accounts.gate import OPEN, route
from samsyn.demo import phones, views

app_name = "demo"
urlpatterns: list[URLPattern] = []

if settings.DEMO:
    urlpatterns += [
        route("log-in/", views.log_in, name="log_in", needs=OPEN),
        route("phones/", phones.phones, name="phones", needs=OPEN),
    ]
