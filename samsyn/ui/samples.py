"""Made-up values for the gallery: a form with every kind of field, and rows for the parts that draw lists."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import SimpleNamespace as Row
from typing import Any

from django import forms
from django.core.paginator import Paginator

from samsyn.base.refusal import Conflict

REASONS = [("", "Välj"), ("resources", "Resurser"), ("other_party", "Väntar på annan part")]
KINDS = [("police", "Polis"), ("school", "Skola"), ("housing", "Bostadsbolag"), ("guard", "Väktare")]
MARKS = [("s_plan", "Enligt plan"), ("s_late", "Försenad"), ("s_done", "Klar")]


class SampleForm(forms.Form):
    """One of each kind of field."""

    title = forms.CharField(label="Rubrik", max_length=40)
    text = forms.CharField(
        label="Vad har hänt sedan i våras?", widget=forms.Textarea, help_text="Tre till sex meningar."
    )
    reason = forms.ChoiceField(label="Varför försenad?", choices=REASONS, required=False)
    due = forms.DateField(label="Klart senast", widget=forms.DateInput(attrs={"type": "date"}))
    visitors = forms.IntegerField(label="Antal deltagare", min_value=0, required=False)
    kind = forms.ChoiceField(label="Hur går det?", choices=MARKS, widget=forms.RadioSelect)
    partners = forms.MultipleChoiceField(
        label="Vilka var med?", choices=KINDS, widget=forms.CheckboxSelectMultiple, required=False
    )
    public = forms.BooleanField(label="Visa på den öppna sidan", required=False)
    file = forms.FileField(label="Dokument", required=False, help_text="Word, PDF, Excel eller text.")


def empty_form() -> SampleForm:
    """Nothing filled in yet."""
    return SampleForm(auto_id="id_empty_%s", initial={"kind": "s_plan"})


def wrong_form() -> SampleForm:
    """Sent in with almost everything wrong."""
    return SampleForm(
        {
            "title": "Samverkansöverenskommelsens uppföljningsansvariga",
            "due": "30 februari",
            "visitors": "-4",
        },
        auto_id="id_wrong_%s",
    )


@dataclass(frozen=True)
class Compared:
    """A row of two versions."""

    heading: str
    before: str | None
    after: str | None


def rows() -> dict[str, Any]:
    """All values that the gallery's templates name."""
    return _lists() | _texts()


def _lists() -> dict[str, Any]:
    states = ("accepted", "in", "draft", "unopened", "back")
    return {
        "statuses": ("not_started", "to_plan", "ongoing", "behind", "stopped", "done", "moved"),
        "todos": [
            Row(
                count=12,
                what="Texter att läsa",
                why="Omgången stänger om 14 dagar",
                url="#content",
                late=False,
            ),
            Row(
                count=1,
                what="Avstämning med kommunpolis",
                why="Skulle ha hållits 14 oktober",
                url="#content",
                late=True,
            ),
        ],
        "facts": [
            Row(figure=14, of=25, what="insatser är inlämnade", url="#content"),
            Row(figure=3, of=None, what="vilar på en enda person", url=""),
        ],
        "blocks": [
            Row(number=f"1:{n}", state=state, url="#content") for n, state in enumerate(states, start=1)
        ],
        "built_on": [
            Row(text="25 insatser i planen", url="#content"),
            Row(text="41 aktiviteter", url="#content"),
        ],
        "led_to": [Row(text="Tjänsteskrivelse till trygghetsutskottet 18 november", url="#content")],
        "steps": [
            Row(state="done", what="Trygghetssamordnare", who="Klar 17 oktober 2022"),
            Row(state="back", what="Enhetschef", who="Tillbaka 18 oktober: ”Skriv om 1:4”"),
            Row(state="now", what="Enhetschef", who="Väntar sedan 19 oktober"),
            Row(state="not", what="Kommundirektör", who=""),
        ],
        "history": [
            Row(day=date(2022, 10, 14), what="Tillbaka för komplettering", who="Trygghetssamordnare"),
            Row(day=date(2022, 10, 12), what="Inlämnad", who="Trafikplanerare"),
        ],
        "page": Paginator(range(120), 25).page(2),
    }


def _texts() -> dict[str, Any]:
    return {
        "versus": [
            Compared("1:1 Lovverksamhet", "Öppet alla lov i Bro.", "Öppet alla lov i Bro och Brunna."),
            Compared("1:2 Belysning", "Lampor byts löpande.", "Lampor byts löpande."),
            Compared("1:3 Nattvandring", None, "Vuxna går fredag och lördag."),
        ],
        "refusal": Conflict(
            "ui.somebody_else_saved",
            theirs={"title": "Trafikkväll på fritidsgården"},
            mine={"title": "Trafikkväll i Bro, 34 unga"},
        ),
        "moment": datetime(2022, 10, 17, 8, 14, tzinfo=UTC),
        "first": date(2022, 7, 1),
        "last": date(2022, 12, 31),
        "paragraphs": "Två saker är gjorda:\n– lampor byttes\n– häcken klipptes\n\nResten återstår.",
    }
