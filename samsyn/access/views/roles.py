"""The page that explains every role."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn.access.roles import PERMISSIONS, ROLES


def roles(request: HttpRequest) -> HttpResponse:
    """Every role, for whom it is and what it may do."""
    rows = [
        (role, [words for code, words in PERMISSIONS.items() if code in role.permissions])
        for role in ROLES.values()
    ]
    return render(request, "access/roles.html", {"rows": rows})
