"""One form a part of the document: take it, correct it, or leave it out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.text import canonical
from samsyn.documents.readers.reading import MATTER_KINDS, PERIODS
from samsyn.intake.periods import PERIOD_WORDS

KIND_WORDS = {
    "follow_up": _("Follow-up"),
    "action_plan": _("Action plan"),
    "agreement": _("Agreement"),
    "pledge": _("Pledge"),
    "other": _("Something else"),
}


class CanonicalField(forms.CharField):
    """Text in canonical form, bullets and paragraphs kept."""

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)

    def to_python(self, value: Any) -> str:
        """The canonical text."""
        return canonical(super().to_python(value) or "")


class PartForm(forms.Form):
    """A part that is taken in unless it is unticked; its errors count only while it is ticked."""

    take = forms.BooleanField(label=_("Take in"), required=False)

    def full_clean(self) -> None:
        """A part that is left out has no errors."""
        super().full_clean()
        if self.is_bound and not self.cleaned_data.get("take"):
            self._errors = forms.utils.ErrorDict()

    @property
    def taken(self) -> bool:
        """Whether the part is to be stored; on a bound form."""
        return bool(self.cleaned_data.get("take"))


class MatterForm(PartForm):
    """A matter."""

    registry_number = forms.CharField(label=_("Registry number"), required=False, max_length=40)
    title = forms.CharField(label=_("Title"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=[(code, KIND_WORDS[code]) for code in MATTER_KINDS])
    date = forms.DateField(label=_("Date"), required=False)
    body = forms.CharField(label=_("Committee"), required=False, max_length=120)
    officer = forms.CharField(label=_("Officer"), required=False, max_length=120)
    proposed_decision = CanonicalField(label=_("Proposed decision"), required=False, rows=3)
    decision_basis = CanonicalField(label=_("Decision basis, one a line"), required=False)
    attachments = CanonicalField(label=_("Attachments, one a line"), required=False, rows=2)
    distribution = CanonicalField(label=_("Sent to, one a line"), required=False, rows=2)
    child_perspective = CanonicalField(label=_("Child perspective"), required=False)


class AgreementForm(PartForm):
    """The agreement; a plan can't stand without its period."""

    title = forms.CharField(label=_("Title"), max_length=200)
    registry_number = forms.CharField(label=_("Registry number"), required=False, max_length=40)
    parties = CanonicalField(label=_("Parties, one a line"), required=False, rows=3)
    valid_from = forms.DateField(label=_("Valid from"))
    valid_to = forms.DateField(label=_("Valid to"))
    check_in = forms.ChoiceField(
        label=_("Check-in"), required=False, choices=[("", _("Not stated")), *PERIOD_WORDS.items()]
    )

    def clean(self) -> dict[str, Any]:
        """The period ends after it starts."""
        values = super().clean() or {}
        if values.get("valid_from") and values.get("valid_to") and values["valid_to"] <= values["valid_from"]:
            self.add_error("valid_to", _("The agreement must end after it starts. Change one of the days."))
        return values


class AreaForm(PartForm):
    """A priority area."""

    number = forms.CharField(label=_("Number"), max_length=20)
    title = forms.CharField(label=_("Title"), max_length=200)
    description = CanonicalField(label=_("Definition"), required=False)


class MeasureForm(PartForm):
    """A measure, with what was followed up."""

    number = forms.CharField(label=_("Number"), max_length=20)
    text = CanonicalField(label=_("Measure"), rows=6)
    follow_up = CanonicalField(label=_("Follow-up"), required=False, rows=6)
    responsible = forms.CharField(label=_("Responsible"), required=False, max_length=120)
    deadline = forms.CharField(label=_("Deadline"), required=False, max_length=80)
    indicator = forms.CharField(label=_("Indicator"), required=False, max_length=300)
    direction = forms.ChoiceField(
        label=_("The indicator should"),
        choices=[
            ("up", _("go up")),
            ("down", _("go down")),
            ("neither", _("be followed, neither up nor down")),
        ],
    )


class RoundForm(PartForm):
    """The document's follow-ups as an earlier, locked round."""

    title = forms.CharField(label=_("The round's name"), max_length=120)
    period_from = forms.DateField(label=_("Followed up from"))
    period_to = forms.DateField(label=_("Followed up to"))


class PledgeForm(PartForm):
    """The pledge as a whole."""

    title = forms.CharField(label=_("Title"), max_length=200)
    registry_number = forms.CharField(label=_("Registry number"), required=False, max_length=40)
    valid_from = forms.DateField(
        label=_("Valid from"), required=False, help_text=_("Leave it empty if it holds from the decision.")
    )
    valid_to = forms.DateField(label=_("Valid to"), required=False)
    situation = CanonicalField(label=_("The situation"), required=False, rows=6)
    expected_effect = CanonicalField(label=_("Expected effect"), required=False)


class CommitmentForm(PartForm):
    """One commitment."""

    text = CanonicalField(label=_("Commitment"))
    minimum = forms.IntegerField(label=_("At least"), required=False, min_value=1)
    per = forms.ChoiceField(
        label=_("Per"),
        required=False,
        choices=[("", _("Without a number")), *((p, PERIOD_WORDS[p]) for p in PERIODS)],
    )
    by_date = forms.DateField(label=_("Done at the latest"), required=False)
    outcome = CanonicalField(label=_("Outcome"), required=False, rows=2)

    def clean(self) -> dict[str, Any]:
        """A number has a period, and a period a number."""
        values = super().clean() or {}
        if (values.get("minimum") is None) != (not values.get("per")):
            self.add_error("per", _("Give both how many and per what, or neither."))
        return values


class UploadForm(forms.Form):
    """The file to read."""

    document = forms.FileField(
        label=_("Document"),
        help_text=_("Word, PDF, Excel or text. Nothing is stored until you have chosen what."),
    )
