"""What the log is narrowed by."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.audit.wording import act_words


class Sieve(forms.Form):
    """One kind of act, from a day to a day."""

    verb = forms.ChoiceField(label=_("What was done"), required=False)
    first = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    last = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, verbs: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = sorted(((verb, act_words(verb)) for verb in verbs), key=lambda choice: choice[1])
        self.fields["verb"].choices = [("", _("all")), *words]  # type: ignore[attr-defined]  # a ChoiceField

    def chosen(self) -> dict[str, Any]:
        """What the query is asked with; nothing where the form says nothing or nonsense."""
        return self.cleaned_data if self.is_bound and self.is_valid() else {}
