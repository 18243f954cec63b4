"""The form for what somebody has seen; the phone's queue sends the same fields."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import local
from samsyn.base.refusal import Refusal
from samsyn.base.refusal import say as sentence_of
from samsyn.incidents.models import Category, Incident
from samsyn.incidents.rules.content import LONGEST, NewIncident
from samsyn.incidents.rules.windows import EVENING, NIGHT, NOW, OTHER, window
from samsyn.places.rules.sweref import in_sweden, to_sweref
from samsyn.privacy.queries import checked
from samsyn.privacy.rules.span import PersonRefusal, Span, cut

GUARDED = ("place", "text", "own_measure")
SERIOUSNESS = [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5")]


@dataclass
class Marked:
    """A refused text in pieces, with the places that tell who somebody is marked."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)


def marked(text: str, spans: Sequence[Span]) -> Marked:
    """The text cut at the spans."""
    return Marked(cut(text, spans))


class ReportForm(forms.Form):
    """One incident. `moment` is when it was said: on a phone without net that is before it comes in."""

    category = forms.ChoiceField(
        label=_("What have you seen?"),
        error_messages={
            "required": _("Choose what you have seen."),
            "invalid_choice": _("Choose what you have seen."),
        },
    )
    when = forms.ChoiceField(
        label=_("When?"),
        choices=[(code, code) for code in (NOW, EVENING, NIGHT, OTHER)],
        error_messages={"required": _("Choose when it was."), "invalid_choice": _("Choose when it was.")},
    )
    from_at = forms.DateTimeField(label=_("From"), required=False)
    to_at = forms.DateTimeField(label=_("The latest"), required=False)
    place = forms.CharField(label=_("Where?"), required=False, max_length=LONGEST["place"])
    lat = forms.FloatField(required=False, widget=forms.HiddenInput)
    lon = forms.FloatField(required=False, widget=forms.HiddenInput)
    rough = forms.BooleanField(required=False)
    line = forms.CharField(required=False, max_length=8000, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Tell briefly"), required=False, max_length=LONGEST["text"], widget=forms.Textarea
    )
    sight = forms.ChoiceField(required=False, choices=[("", ""), *Incident.Sight.choices])
    going_on = forms.BooleanField(required=False)
    police = forms.ChoiceField(required=False, choices=[("", ""), *Incident.Police.choices])
    own_measure = forms.CharField(required=False, max_length=LONGEST["own_measure"])
    seriousness = forms.ChoiceField(required=False, choices=[("", ""), *SERIOUSNESS])

    def __init__(
        self,
        viewer: Viewer,
        categories: Sequence[Category],
        moment: datetime,
        data: Mapping[str, Any] | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        self.viewer, self.moment, self.categories = viewer, moment, categories
        self.refused: dict[str, Marked] = {}
        self.spans: dict[str, Sequence[Span]] = {}
        self.fields["category"].choices = [(row.code, row.name) for row in categories]  # type: ignore[attr-defined]  # a ChoiceField

    def clean(self) -> dict[str, Any]:
        """The person guard, and what belongs together."""
        given = super().clean() or {}
        for name in GUARDED:
            self._guard(name, str(given.get(name, "")))
        if given.get("when") == OTHER and not given.get("from_at"):
            self.add_error("when", gettext("Write about when it was."))
        if not any((given.get("place"), given.get("text"), self._has_point(given), given.get("line"))):
            self.add_error("place", gettext("Write where it was, or a few words about it."))
        return given

    def _guard(self, name: str, text: str) -> None:
        try:
            checked(self.viewer, text)
        except PersonRefusal as refusal:
            self.refused[name], self.spans[name] = marked(text, refusal.spans), refusal.spans
            self.add_error(name, sentence_of(refusal))

    def _has_point(self, given: Mapping[str, Any]) -> bool:
        return given.get("lat") is not None and given.get("lon") is not None

    def incident(self) -> NewIncident:
        """What was told, once the form is valid."""
        given = self.cleaned_data
        starts_at, ends_at = self._window()
        return NewIncident(
            category=given["category"],
            starts_at=starts_at,
            ends_at=ends_at,
            text=given["text"],
            place=given["place"],
            point=self._point(),
            line=self._line(),
            is_rough=given["rough"],
            sight=given["sight"],
            going_on=given["going_on"],
            police=given["police"],
            own_measure=given["own_measure"],
            seriousness=int(given["seriousness"]) if given["seriousness"] else None,
        )

    def _window(self) -> tuple[datetime, datetime]:
        given = self.cleaned_data
        if given["when"] != OTHER:
            return window(given["when"], self.moment)
        return given["from_at"], given["to_at"] or given["from_at"]

    def _point(self) -> tuple[int, int] | None:
        lat, lon = self.cleaned_data["lat"], self.cleaned_data["lon"]
        if lat is None or lon is None or not (54 <= lat <= 70 and 10 <= lon <= 25):
            return None
        point = to_sweref(lat, lon)
        return point if in_sweden(*point) else None

    def _line(self) -> tuple[tuple[int, int], ...]:
        """Corners as the map gives them: [[lat, lon], …]."""
        try:
            corners = json.loads(self.cleaned_data["line"] or "[]")
            return tuple(to_sweref(float(lat), float(lon)) for lat, lon in corners)
        except (ValueError, TypeError, RecursionError, OverflowError):
            return ()


def whens(moment: datetime) -> list[tuple[str, str]]:
    """What the choice of time is called at this hour: in the morning the evening was yesterday's."""
    hour = local(moment).hour
    evening = gettext("This evening") if hour >= 17 else gettext("Yesterday evening")
    night = gettext("Tonight") if hour >= 22 or hour < 6 else gettext("Last night")
    return [(NOW, gettext("Now")), (EVENING, evening), (NIGHT, night), (OTHER, gettext("Another time"))]


def faults_of(form: ReportForm) -> list[dict[str, Any]]:
    """What is wrong, for the phone: the field, the sentence and the places; never the text."""
    return [
        {
            "field": name,
            "detail": str(errors[0]),
            "spans": [[span.start, span.end] for span in form.spans.get(name, ())],
        }
        for name, errors in form.errors.items()
    ]


def fault_of(refusal: Refusal) -> dict[str, Any]:
    """A refusal of the whole report, for the phone."""
    return {"field": "", "detail": sentence_of(refusal), "spans": []}
