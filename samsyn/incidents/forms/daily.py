"""Forms of the daily report: how it comes in, and each incident as it is confirmed."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import STOCKHOLM, now, today
from samsyn.documents.readers.read import text_of_bytes
from samsyn.documents.readers.reading import Unreadable
from samsyn.incidents.forms.review import Minute
from samsyn.incidents.models import ReportingUnit
from samsyn.incidents.queries.categories import categories
from samsyn.incidents.queries.daily import Proposal
from samsyn.incidents.rules.content import LONGEST, NewIncident

DAY_BEGINS = 6  # on the clock: when a day and night of the police's begins


class DayField(forms.DateInput):
    """The browser's own field for a day."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DailyForm(forms.Form):
    """A daily report pasted or uploaded. `day` is when it was sent, where it does not say itself."""

    text = forms.CharField(
        label=_("The report's text"), required=False, widget=forms.Textarea(attrs={"rows": 12})
    )
    file = forms.FileField(label=_("Or a file"), required=False)
    day = forms.DateField(label=_("Came on"), widget=DayField())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"day": today()})
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """The words of the file, where one was chosen."""
        given = super().clean() or {}
        file = given.get("file")
        if file is not None:
            try:
                given["text"] = text_of_bytes(file.name, file.read())
            except Unreadable as refusal:
                self.add_error("file", str(refusal))
        return given

    def clean_day(self) -> date:
        """Not a day to come."""
        day: date = self.cleaned_data["day"]
        if day > today():
            raise forms.ValidationError(_("The day has not been yet. Choose when the report came."))
        return day


class ItemForm(forms.Form):
    """One incident as it is proposed, each field to be changed in place."""

    category = forms.ChoiceField(label=_("Category"))
    starts_at = forms.DateTimeField(label=_("From"), widget=Minute())
    ends_at = forms.DateTimeField(label=_("To"), widget=Minute(), required=False)
    place = forms.CharField(label=_("Place"), required=False, max_length=LONGEST["place"])
    text = forms.CharField(
        label=_("The words"),
        required=False,
        max_length=LONGEST["text"],
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    no_persons = forms.BooleanField(label=_("What is marked names no person"), required=False)

    def __init__(
        self, viewer: Viewer, proposal: Proposal | None, day: date, *args: Any, **kwargs: Any
    ) -> None:
        if proposal is not None:
            kwargs.setdefault("initial", _proposed(proposal, day))
        super().__init__(*args, **kwargs)
        category: Any = self.fields["category"]
        category.choices = [(one.code, one.name) for one in categories(viewer)]

    def incident(self) -> NewIncident:
        """What is to be taken in."""
        given = self.cleaned_data
        return NewIncident(
            category=given["category"],
            starts_at=given["starts_at"],
            ends_at=given["ends_at"] or given["starts_at"],
            text=given["text"],
            place=given["place"],
            police="yes",
        )


class UnitsForm(forms.Form):
    """To which units an incident is passed on."""

    units = forms.ModelMultipleChoiceField(
        label=_("Pass it on to"), queryset=ReportingUnit.objects.none(), to_field_name="uid",
        widget=forms.CheckboxSelectMultiple, required=False,
    )  # fmt: skip

    def __init__(self, rows: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["units"]
        field.queryset = rows


def _proposed(proposal: Proposal, day: date) -> dict[str, Any]:
    begins, ends = proposal.time_from, proposal.time_to
    if begins is None or ends is None:  # the report says no time: the day and night before it came
        ends = datetime(day.year, day.month, day.day, DAY_BEGINS)
        begins = ends - timedelta(days=1)
    latest = now().astimezone(STOCKHOLM).replace(tzinfo=None, second=0, microsecond=0)
    return {
        "category": proposal.category,
        "starts_at": min(begins, latest),
        "ends_at": min(ends, latest),  # a night that goes on has not ended yet
        "place": proposal.place,
        "text": proposal.text[: LONGEST["text"]],
    }
