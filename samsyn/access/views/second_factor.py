"""The picture to scan when a second factor is set up: a page of its own, since the policy forbids data: pictures."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import get_totp_secret
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache


@never_cache
def picture(request: HttpRequest) -> HttpResponse:
    """The secret that the set-up page has put in the session, as a QR code (SVG)."""
    adapter = get_adapter()
    url = adapter.build_totp_url(request.user, get_totp_secret(regenerate=False))
    return HttpResponse(adapter.build_totp_svg(url), content_type="image/svg+xml")
