"""URLs of home."""

from django.urls import URLPattern

from samsyn.accounts.gate import SIGNED_IN, route
from samsyn.home import views

app_name = "home"
urlpatterns: list[URLPattern] = [route("", views.start, name="start", needs=SIGNED_IN)]
