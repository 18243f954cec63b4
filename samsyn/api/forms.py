"""The form for another system's access."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.api.wording import SCOPE_WORDS
from samsyn.incidents.models import Source
from samsyn.incidents.queries import sources


class TokenForm(forms.Form):
    """Which system, what it may, whose reports they are."""

    name = forms.CharField(label=_("Name of the system"), max_length=120)
    scopes = forms.MultipleChoiceField(
        label=_("The system may"),
        choices=list(SCOPE_WORDS.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    source = forms.ModelChoiceField(
        label=_("Its reports count as"),
        queryset=Source.objects.none(),
        empty_label=None,
    )
    days = forms.IntegerField(label=_("Number of days that it lasts"), initial=365, min_value=1)
    per_minute = forms.IntegerField(label=_("Calls a minute at most"), initial=600, min_value=1)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].queryset = sources(viewer)  # type: ignore[attr-defined]  # a ModelChoiceField
