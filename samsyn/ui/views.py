"""The page that shows every component in all its states. It holds no data, so anyone may see it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samsyn.ui import samples

THEMES = ("light", "dark")


def gallery(request: HttpRequest) -> HttpResponse:
    """The gallery; `?theme=dark` shows it dark whatever the reader's machine prefers."""
    theme = request.GET.get("theme", "")
    shown = {
        "theme": theme if theme in THEMES else "",
        "empty": samples.empty_form(),
        "wrong": samples.wrong_form(),
        **samples.rows(),
    }
    return render(request, "ui/gallery.html", shown)
