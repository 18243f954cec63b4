"""What makes the form a page that can be kept on the phone: manifest and service worker."""

import hashlib
import json

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

FILES = (
    "samsyn/samsyn.css",
    "samsyn/fonts/schibsted-grotesk-sv.woff2",
    "samsyn/icons/sprite.svg",
    "samsyn/icons/mark.svg",
    "privacy/guard.js",
    "incidents/queue.js",
    "incidents/report.js",
    "incidents/worker.js",
    "places/map.js",  # the map itself needs the net; its script then says so
)


def worker(request: HttpRequest) -> HttpResponse:
    """The service worker and what it keeps; its text changes when a file does, so that phones take the new one."""
    files = [static(name) for name in FILES]
    shell = reverse("incidents:new") + "?shell=1"
    version = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:12]
    kept = {"version": f"samsyn-{version}", "files": files, "shell": shell, "page": reverse("incidents:new")}
    text = f"const KEPT = {json.dumps(kept)};\nimportScripts({json.dumps(static('incidents/worker.js'))});\n"
    answer = HttpResponse(text, content_type="text/javascript; charset=utf-8")
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def manifest(request: HttpRequest) -> HttpResponse:
    """What the phone shows when the form is put on its first screen."""
    start = reverse("incidents:new")
    icons = [
        {
            "src": static(f"incidents/icon-{size}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for size in (192, 512)
        for purpose in ("any", "maskable")
    ]
    told = {
        "id": start,
        "name": _("Report to Samsyn"),
        "short_name": "Samsyn",
        "lang": "sv",
        "start_url": start,
        "scope": start.rsplit("new/", 1)[0],
        "display": "standalone",
        "background_color": "#f2f4f1",
        "theme_color": "#0f4d45",
        "icons": icons,
    }
    return JsonResponse(told, content_type="application/manifest+json")
