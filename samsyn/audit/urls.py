"""URLs of audit."""

from django.urls import URLPattern

from samsyn.accounts.gate import route
from samsyn.audit import views

app_name = "audit"
urlpatterns: list[URLPattern] = [route("", views.log, name="log", needs="audit.read")]
