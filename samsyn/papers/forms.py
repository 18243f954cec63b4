"""Forms of papers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.organisations.queries import persons
from samsyn.papers.models import HouseForm, Memo

LISTS = ("decision_basis", "attachments", "distribution")


class TextForm(forms.Form):
    """A section's text."""

    text = forms.CharField(label=_("Text"), required=False, widget=forms.Textarea(attrs={"rows": 12}))
    revision = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


class NumberForm(forms.Form):
    """The registry number."""

    our_reference = forms.CharField(label=_("Registry number"), max_length=40)
    revision = forms.IntegerField(widget=forms.HiddenInput)


class CommentForm(forms.Form):
    """Why a memo is sent back."""

    comment = forms.CharField(label=_("What should be changed"), widget=forms.Textarea(attrs={"rows": 4}))


class HeadingForm(forms.ModelForm[Memo]):
    """The memo's heading, lists and signatories."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Memo
        fields = (
            "title", "dated_on", "meeting_on", "office", "unit", "officer", "our_reference", "their_reference",
            "receiver", "decision_basis", "attachments", "distribution", "unit_head", "director",
        )  # fmt: skip
        labels = {
            "title": _("Title"),
            "dated_on": _("Date"),
            "meeting_on": _("Meeting"),
            "office": _("Office"),
            "unit": _("Unit"),
            "officer": _("Officer"),
            "our_reference": _("Our reference"),
            "their_reference": _("Their reference"),
            "receiver": _("Receiver"),
            "decision_basis": _("Decision basis besides the memo, one a line"),
            "attachments": _("Attachments, one a line"),
            "distribution": _("The decision is sent to, one a line"),
            "unit_head": _("Unit head"),
            "director": _("Director"),
        }
        help_texts = {"decision_basis": _("The memo itself always stands first, with its own date.")}
        widgets = {
            "dated_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "meeting_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            **{name: forms.Textarea(attrs={"rows": 3}) for name in LISTS},
        }

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose_from(viewer, self)


class HouseFormForm(forms.ModelForm[HouseForm]):
    """The house's form."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    template_file = forms.FileField(
        label=_("Word template"),
        required=False,
        help_text=_("A .docx file with the municipality's own header and styles."),
    )

    class Meta:
        model = HouseForm
        fields = ("office", "unit", "receiver", "footer", "unit_head", "director")
        labels = {
            "office": _("Office"),
            "unit": _("Unit"),
            "receiver": _("Receiver"),
            "footer": _("Footer"),
            "unit_head": _("Unit head"),
            "director": _("Director"),
        }

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose_from(viewer, self)


def _choose_from(viewer: Viewer, form: forms.ModelForm[Any]) -> None:
    for name in ("unit_head", "director"):
        form.fields[name].queryset = persons(viewer)  # type: ignore[attr-defined]  # a ModelChoiceField
