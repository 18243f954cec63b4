"""The log's page: who did what, and when."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn.accounts.gate import viewer_of
from samsyn.audit import queries
from samsyn.audit.forms import Sieve
from samsyn.audit.wording import act_words, actor_words

A_PAGE = 50


def log(request: HttpRequest) -> HttpResponse:
    """The municipality's log, the newest first, narrowed by what was done and when."""
    viewer = viewer_of(request)
    form = Sieve(queries.verbs(viewer), request.GET or None)
    chosen = form.chosen()
    page = Paginator(queries.entries(viewer, **chosen), A_PAGE).get_page(request.GET.get("page"))
    names = queries.names_of(viewer, {row.actor for row in page})
    told = [(row, actor_words(row.actor, names), act_words(row.verb)) for row in page]
    shown = {"form": form, "page": page, "told": told, "narrowed": any(chosen.values())}
    return render(request, "audit/log.html", shown)
