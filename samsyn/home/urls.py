"""URLs of home."""

from django.urls import URLPattern

from samsyn.accounts.gate import OPEN, route
from samsyn.home import views

app_name = "home"
urlpatterns: list[URLPattern] = [route("", views.start, name="start", needs=OPEN)]
