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
    reading = unsealed(request.POST.get("reading", ""))
    review = Review(reading, request.POST, today=today())
    if not review.is_valid():
        return _show(request, reading, review, status=422)
    try:
        review.check_whole(
            again="again" in request.POST,
            before=queries.read_before(viewer_of(request), reading.source.sha256),
        )
        taken = accept_reading(
            by=viewer_of(request), accepted=review.accepted(), plan_label=_("As it was read in")
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
    page = {
        "reading": reading,
        "review": review,
        "sealed": sealed(reading),
        "problem": problem,
        "heading": heading(reading),
        "before": queries.read_before(viewer_of(request), reading.source.sha256),
        "stop": "plan",
    }
    return render(request, "intake/review.html", page, status=status)
