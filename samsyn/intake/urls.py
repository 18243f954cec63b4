"""URLs of intake."""

from django.urls import URLPattern

from samsyn.accounts.gate import route
from samsyn.intake import views

app_name = "intake"
urlpatterns: list[URLPattern] = [
    route("documents/", views.upload, name="upload", needs="intake.read"),
    route("documents/acceptance/", views.accept, name="accept", needs="intake.read"),
]
