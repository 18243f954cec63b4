"""All URLs. Every one of ours is made by `accounts.gate.route` and names its permission."""

from django.urls import include, path
from django.views.i18n import set_language

from samsyn.accounts.gate import OPEN, route
from samsyn.api.urls import operations
from samsyn.ui.views import gallery

# ui lies below accounts and so can't name its permissions itself
UI = (
    [
        route("look/", gallery, name="gallery", needs=OPEN),
        route("language/", set_language, name="language", needs=OPEN),
    ],
    "ui",
)

urlpatterns = [
    path("", include("samsyn.home.urls")),
    path("account/", include("samsyn.access.urls")),
    path("account/", include("samsyn.access.allauth_urls")),
    path("", include(UI)),
    path("organisations/", include("samsyn.organisations.urls")),
    path("places/", include("samsyn.places.urls")),
    path("documents/", include("samsyn.documents.urls")),
    path("audit/", include("samsyn.audit.urls")),
    path("reports/", include("samsyn.incidents.urls")),
    path("plans/", include("samsyn.plans.urls")),
    path("activities/", include("samsyn.activities.urls")),
    path("followup/", include("samsyn.followup.urls")),
    path("papers/", include("samsyn.papers.urls")),
    path("pledges/", include("samsyn.pledges.urls")),
    path("intake/", include("samsyn.intake.urls")),
    path("other-systems/", include("samsyn.api.urls")),
    path("api/v1/", operations()),
    path("demo/", include("samsyn.demo.urls")),
]

handler500 = "samsyn.ui.errors.server_error"
