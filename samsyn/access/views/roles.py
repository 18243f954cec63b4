"""The page that explains every role."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn.access.queries import permission_words
from samsyn.access.roles import ROLES


def roles(request: HttpRequest) -> HttpResponse:
    """Every role, for whom it is and what it may do."""
    rows = [(role, permission_words(code)) for code, role in ROLES.items()]
    return render(request, "access/roles.html", {"rows": rows})
