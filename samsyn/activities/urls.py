"""URLs of activities."""

from django.urls import URLPattern

from samsyn.accounts.gate import route
from samsyn.activities import views

VIEW, EDIT = "activities.view", "activities.edit"

app_name = "activities"
urlpatterns: list[URLPattern] = [
    route("", views.activities, name="activities", needs=VIEW),
    route("new/", views.new, name="new", needs=EDIT),
    route("kinds/", views.kinds, name="kinds", needs=EDIT),
    route("kinds/<uuid:uid>/", views.kind, name="kind", needs=EDIT),
    route("<uuid:uid>/", views.activity, name="activity", needs=VIEW),
    route("<uuid:uid>/edit/", views.edit, name="edit", needs=EDIT),
    route("<uuid:uid>/completion/", views.done, name="done", needs=EDIT),
    route("<uuid:uid>/cancellation/", views.cancel, name="cancel", needs=EDIT),
    route("<uuid:uid>/reopening/", views.reopen, name="reopen", needs=EDIT),
]
