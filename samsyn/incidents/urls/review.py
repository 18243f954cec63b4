"""URLs of the review, and of stopping the digest."""

from django.urls import URLPattern
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import OPEN, route
from samsyn.incidents.views import audience, digest, outcomes, review, reviewing

REVIEW = "incidents.review"

urlpatterns: list[URLPattern] = [
    route("review/", review.review, name="review", needs=REVIEW),
    route("review/acceptance/", require_POST(reviewing.accept_many), name="accept_many", needs=REVIEW),
    route("review/merge/", require_POST(reviewing.merge), name="merge", needs=REVIEW),
    route("review/not-same/", require_POST(reviewing.not_same), name="not_same", needs=REVIEW),
    route("review/<uuid:uid>/acceptance/", require_POST(reviewing.accept), name="accept", needs=REVIEW),
    route("review/<uuid:uid>/correction/", require_POST(reviewing.correct), name="correct", needs=REVIEW),
    route("review/<uuid:uid>/question/", require_POST(reviewing.ask), name="ask", needs=REVIEW),
    route("review/<uuid:uid>/refusal/", require_POST(reviewing.refuse), name="refuse", needs=REVIEW),
    route("review/<uuid:uid>/reopening/", require_POST(reviewing.reopen), name="reopen", needs=REVIEW),
    route("review/<uuid:uid>/parting/", require_POST(reviewing.part), name="part", needs=REVIEW),
    route("review/<uuid:uid>/person/", require_POST(reviewing.person), name="person", needs=REVIEW),
    route("review/<uuid:uid>/audience/", audience.audience, name="audience", needs="incidents.authority"),
    route("review/<uuid:uid>/outcome/", outcomes.outcome, name="outcome", needs=REVIEW),
    route("digest/<str:token>/", digest.digest, name="digest", needs=OPEN),
]
