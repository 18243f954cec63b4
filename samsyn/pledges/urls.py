"""URLs of pledges."""

from django.urls import URLPattern

from samsyn.accounts.gate import route
from samsyn.pledges import views

app_name = "pledges"
urlpatterns: list[URLPattern] = [route("", views.pledges, name="pledges", needs="pledges.view")]
