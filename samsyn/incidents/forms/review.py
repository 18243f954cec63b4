"""Forms of the review: words to the reporter, and corrections."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import local
from samsyn.incidents.commands import Correction
from samsyn.incidents.models import Incident, Source
from samsyn.incidents.queries.categories import all_categories
from samsyn.incidents.wording.review import SENTENCES

MINUTE = "%Y-%m-%dT%H:%M"


class WordsForm(forms.Form):
    """Words that the reporter reads: a question or a reason."""

    words = forms.CharField(
        label=_("What do you want to know?"),
        max_length=500,
        error_messages={"required": SENTENCES["incidents.no_words"]},
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, label: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = label


class Minute(forms.DateTimeInput):
    """The browser's own field for day and clock."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format=MINUTE)


class CorrectionForm(forms.Form):
    """All that a reviewer may correct, as it stands."""

    category = forms.ChoiceField(label=_("Category"))
    starts_at = forms.DateTimeField(label=_("From"), widget=Minute())
    ends_at = forms.DateTimeField(label=_("To"), widget=Minute())
    place = forms.CharField(label=_("Place"), required=False, max_length=160)
    text = forms.CharField(
        label=_("The words"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )
    audience = forms.TypedChoiceField(label=_("Who may see it"), choices=Source.Audience, coerce=int)
    seriousness = forms.TypedChoiceField(
        label=_("How serious, 1 to 5"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "–"), *[(n, str(n)) for n in range(1, 6)]],
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, viewer: Viewer, row: Incident, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", _as_it_stands(row))
        super().__init__(*args, **kwargs)
        self.row = row
        known = [one for one in all_categories(viewer) if not one.retired_on or one.pk == row.category_id]
        category: Any = self.fields["category"]
        category.choices = [(one.code, one.name) for one in known]

    def correction(self) -> Correction:
        """What the form holds; a moment whose minute nobody changed keeps its seconds."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        for name in ("starts_at", "ends_at"):
            given[name] = _kept(getattr(self.row, name), given[name])
        return Correction(**given)


def _as_it_stands(row: Incident) -> dict[str, Any]:
    return {
        "category": row.category.code,
        "starts_at": local(row.starts_at),
        "ends_at": local(row.ends_at),
        "place": row.place_text,
        "text": row.text,
        "audience": row.audience,
        "seriousness": row.seriousness,
        "revision": row.revision,
    }


def _kept(stored: datetime, given: datetime) -> datetime:
    return stored if stored.replace(second=0, microsecond=0) == given else given


class AudienceForm(forms.Form):
    """Who may see one report."""

    audience = forms.TypedChoiceField(
        label=_("Who may see it"), choices=Source.Audience, coerce=int, widget=forms.RadioSelect
    )
