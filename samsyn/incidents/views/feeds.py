"""One's own feeds, and what a news reader fetches by one."""

from uuid import UUID

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samsyn.accounts.gate import viewer_of
from samsyn.base.dates import now, today
from samsyn.base.refusal import Refusal, say
from samsyn.incidents.commands.feeds import end_feed, make_feed
from samsyn.incidents.feed_words import as_atom, until_words
from samsyn.incidents.queries import feeds as queries
from samsyn.incidents.rules.filters import read_filter_query
from samsyn.incidents.rules.links import GUESSES

ATOM = "application/atom+xml; charset=utf-8"


@never_cache
def feeds(request: HttpRequest) -> HttpResponse:
    """The viewer's feeds; POST makes one and shows its address: once, since only its hash is stored."""
    viewer, name = viewer_of(request), request.POST.get("name", "")
    asked = read_filter_query(request.POST.get("filter") or request.GET.urlencode(), today())
    page: dict[str, object] = {"asked": asked, "name": name}
    if request.method == "POST":
        try:
            page["shown"] = _full(
                reverse("incidents:feed", args=[make_feed(by=viewer, name=name, asked=asked)])
            )
        except Refusal as refusal:
            page["wrong"] = say(refusal)
    page["rows"] = [(row, until_words(row)) for row in queries.feeds(viewer)]
    return render(request, "incidents/feeds.html", page, status=422 if "wrong" in page else 200)


def end(request: HttpRequest, uid: UUID) -> HttpResponse:
    """End one's own feed."""
    viewer = viewer_of(request)
    end_feed(by=viewer, feed=get_object_or_404(queries.feeds(viewer), uid=uid))
    messages.success(request, _("The feed is ended. Its address shows nothing any more."))
    return redirect("incidents:feeds")


@never_cache
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The feed in Atom. 410 where it has been ended or has grown too old: a reader then stops asking."""
    row = queries.feed_by_token(token)
    if row is None:
        within = consume(
            request, app="samsyn.incidents", action="feed", config={"feed": GUESSES}, limit_get=True
        )
        if within:
            raise Http404
        return HttpResponse(status=429)
    if row.ended_at is not None or row.expires_at <= now():
        return HttpResponse(status=410)
    reader = queries.reader_of(row)
    if reader is None:
        raise Http404
    listed = _full(reverse("incidents:incidents"))
    answer = HttpResponse(
        as_atom(row, queries.entries(reader, row), _full(request.path), listed), content_type=ATOM
    )
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _full(path: str) -> str:
    return f"{settings.BASE_URL}{path}"
