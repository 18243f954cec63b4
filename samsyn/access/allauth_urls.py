"""The few pages of django-allauth that are used."""

from allauth.account import views
from django.urls import URLPattern, path

urlpatterns: list[URLPattern] = [
    path("log-in/", views.login, name="account_login"),
    path("log-out/", views.logout, name="account_logout"),
]
