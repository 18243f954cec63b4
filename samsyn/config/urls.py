"""All URLs. Every one of ours is made by `accounts.gate.route` and names its permission."""

from django.urls import include, path

urlpatterns = [
    path("", include("samsyn.home.urls")),
    path("account/", include("samsyn.access.urls")),
    path("account/", include("samsyn.access.allauth_urls")),
    path("look/", include("samsyn.ui.urls")),
    path("documents/", include("samsyn.documents.urls")),
    path("plans/", include("samsyn.plans.urls")),
    path("activities/", include("samsyn.activities.urls")),
    path("followup/", include("samsyn.followup.urls")),
    path("papers/", include("samsyn.papers.urls")),
    path("pledges/", include("samsyn.pledges.urls")),
    path("intake/", include("samsyn.intake.urls")),
    path("demo/", include("samsyn.demo.urls")),
]
