"""Reading a document in: choose a file, go through what was found, take it in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samsyn.accounts.gate import viewer_of
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal, say
from samsyn.documents.readers.read import read_bytes
from samsyn.documents.readers.reading import Reading, Unreadable
from samsyn.intake import queries
from samsyn.intake.anchors import anchored
from samsyn.intake.commands import accept_reading
from samsyn.intake.forms.parts import UploadForm
from samsyn.intake.forms.review import Review, sealed, unsealed
from samsyn.intake.wording import heading, taken_words


def upload(request: HttpRequest) -> HttpResponse:
    """Choose a file; what is found in it is shown at once."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        document = form.cleaned_data["document"]
        try:
            reading = read_bytes(document.name, document.read())
        except Unreadable as error:
            form.add_error("document", str(error))
        else:
            return _show(request, reading, Review(reading, today=today()))
    status = 422 if form.errors else 200
    return render(request, "intake/upload.html", {"form": form}, status=status)


def accept(request: HttpRequest) -> HttpResponse:
    """Take in the parts that are ticked, as they were corrected."""
    if request.method != "POST":  # the page was opened again after a log-in: the preview is gone
        return redirect("intake:upload")
    reading = unsealed(request.POST.get("reading", ""))
    review = Review(reading, request.POST, today=today())
    if not review.is_valid():
        return _show(request, reading, review, status=422)
    try:
        taken = accept_reading(
            by=viewer_of(request),
            accepted=review.accepted(),
            plan_label=_("As it was read in"),
            again="again" in request.POST,
        )
    except Refusal as refusal:
        return _show(request, reading, review, problem=say(refusal), status=422)
    messages.success(request, taken_words(taken.measures, taken.matters, taken.commitments))
    return redirect(
        "plans:plan" if taken.plan else "pledges:pledges" if taken.commitments else "papers:memos"
    )


def _show(
    request: HttpRequest, reading: Reading, review: Review, *, problem: str = "", status: int = 200
) -> HttpResponse:
    anomalies = anchored(reading)
    part_of = {id(anomaly): part for part, found in anomalies.items() for anomaly in found}
    page = {
        "reading": reading,
        "review": review,
        "sealed": sealed(reading),
        "problem": problem,
        "wrong": [form for form in review.forms() if form.errors],
        "heading": heading(reading),
        "before": queries.read_before(viewer_of(request), reading.source.sha256),
        "again": "again" in request.POST,
        "anomalies": anomalies,
        "look_at": [(part_of[id(anomaly)], anomaly) for anomaly in reading.anomalies],
        "unclear_period": not (
            reading.agreement and reading.agreement.valid_from and reading.agreement.valid_to
        ),
        "parts": len(review.forms()),
        "taken": sum(bool(form["take"].value()) for form in review.forms()),
    }
    return render(request, "intake/review.html", page, status=status)
