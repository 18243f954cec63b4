"""The gate: every URL names its permission, every form is answered once, every refusal becomes a sentence."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils.crypto import salted_hmac

from samsyn.accounts.models import Submission
from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal, say

View = Callable[..., HttpResponseBase]

OPEN = "open"  # the permission of a page that anyone may see
SIGNED_IN = "signed_in"  # any member of the municipality, whatever the role
TOKEN = "token"  # noqa: S105  # another system with a token; each operation names its scope


def route(pattern: str, view: View, *, name: str, needs: str) -> URLPattern:
    """A URL whose view is reached only by a viewer who holds the permission `needs`."""
    return path(pattern, guarded(view, needs), name=name)


def viewer_of(request: HttpRequest) -> Viewer:
    """The request's viewer; the gate has made sure that there is one."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    if viewer is None:
        raise PermissionDenied
    return viewer


def carried_out(form: BaseForm, command: Callable[..., object], **arguments: Any) -> bool:
    """Run the command; where it refuses, its sentence stands in the form, which keeps what was typed."""
    try:
        command(**arguments)
    except Refusal as refusal:
        form.add_error(None, say(refusal))
        return False
    return True


def guarded(view: View, needs: str) -> View:
    """`view` behind its permission; a stranger is sent to the log-in, someone without it gets a 403."""

    @wraps(view)
    def gate(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if needs == OPEN:
            return _told(view, request, *args, **kwargs)
        viewer: Viewer | None = getattr(request, "viewer", None)
        if viewer is None:
            return _stopped(request)
        # someone with a one-time link is no member: what is for all members is not for them
        if viewer.user_id is None if needs == SIGNED_IN else not viewer.may(needs):
            raise PermissionDenied
        return _answer_once(view, request, viewer, *args, **kwargs)

    gate.needs = needs  # type: ignore[attr-defined]  # read by the test that walks every URL
    return gate


def _stopped(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:  # their role has ended: the log-in page would only send them back here
        return redirect("access:nowhere") if request.method == "GET" else _shut(request)
    return redirect_to_login(request.get_full_path()) if request.method == "GET" else _shut(request)


def _shut(request: HttpRequest) -> HttpResponse:
    # 401, not a redirect: a phone or a script must see that nothing was stored and keep its text
    return render(request, "ui/signed_out.html", status=401)


def _answer_once(
    view: View, request: HttpRequest, viewer: Viewer, *args: Any, **kwargs: Any
) -> HttpResponseBase:
    if "_in" in request.POST and request.POST["_in"] != str(viewer.municipality_id):
        return _refused(request, Refusal("accounts.other_municipality"), status=409)
    key = _key(request)
    if key is None:
        return _told(view, request, *args, **kwargs)
    body_hash = _body_hash(request)
    try:
        with transaction.atomic():
            once = Submission.objects.create(
                municipality_id=viewer.municipality_id, key=key, body_hash=body_hash
            )
            answer = _told(view, request, *args, **kwargs)
            if answer.status_code == 302:
                once.location = answer.headers["Location"]
                once.save(update_fields=["location"])
            else:
                transaction.set_rollback(True)  # refused: the same form may come again with the same key
    except IntegrityError:
        return _same_answer(request, viewer, key, body_hash)
    return answer


def _same_answer(request: HttpRequest, viewer: Viewer, key: UUID, body_hash: str) -> HttpResponse:
    once = Submission.objects.filter(municipality_id=viewer.municipality_id, key=key).first()
    if once is None:
        raise IntegrityError("a constraint broke in the command itself")
    if once.body_hash != body_hash:
        return _refused(request, Refusal("accounts.other_body"), status=409)
    return redirect(once.location)


def _key(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST["_key"]) if request.method == "POST" else None
    except (KeyError, ValueError):
        return None


def _body_hash(request: HttpRequest) -> str:
    fields = sorted((k, v) for k, vs in request.POST.lists() if k != "csrfmiddlewaretoken" for v in vs)
    files = sorted((name, f.name, f.size) for name, fs in request.FILES.lists() for f in fs)
    # keyed: what was refused is not to be guessed from its print
    return salted_hmac(
        "samsyn.submission", repr((request.path, fields, files)), algorithm="sha256"
    ).hexdigest()


def _told(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    # reading takes no transaction: on SQLite it would wait for whoever writes
    within = nullcontext() if request.method in ("GET", "HEAD", "OPTIONS") else transaction.atomic()
    try:
        with within:
            return view(request, *args, **kwargs)
    except Refusal as refusal:
        return _refused(request, refusal, status=403 if refusal.code == "accounts.not_allowed" else 409)


def _refused(request: HttpRequest, refusal: Refusal, status: int) -> HttpResponse:
    typed = [
        (k, v) for k, vs in request.POST.lists() if not k.startswith(("_", "csrf")) for v in vs if v.strip()
    ]
    return render(request, "ui/refused.html", {"sentence": say(refusal), "typed": typed}, status=status)
