"""URLs of documents."""

from django.urls import URLPattern

from samsyn.accounts.gate import SIGNED_IN, route
from samsyn.documents import views

app_name = "documents"
urlpatterns: list[URLPattern] = [
    route("files/<uuid:uid>/", views.file, name="file", needs=SIGNED_IN),
]
