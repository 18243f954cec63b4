"""What a report led to, and which others it holds for."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.incidents.models import Incident
from samsyn.incidents.review_words import when_long, where_short
from samsyn.incidents.wording.review import SENTENCES


class OutcomeForm(forms.Form):
    """General words, and the reports like this one that they hold for too."""

    words = forms.CharField(
        label=_("What did it lead to?"),
        help_text=_("In general words: “Four lamps have been mended.” Name no persons."),
        max_length=500,
        error_messages={"required": SENTENCES["incidents.no_words"]},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    also = forms.MultipleChoiceField(
        label=_("Does it hold for these too?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, like: Sequence[Incident], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.like = {str(row.uid): row for row in like}
        if self.like:
            self.fields["also"].choices = [  # type: ignore[attr-defined]  # a MultipleChoiceField has them
                (uid, f"{when_long(row)}, {where_short(row)}") for uid, row in self.like.items()
            ]
        else:
            del self.fields["also"]

    def chosen(self) -> list[Incident]:
        """The other reports that were chosen."""
        return [self.like[uid] for uid in self.cleaned_data.get("also", [])]
