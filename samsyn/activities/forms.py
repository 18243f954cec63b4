"""The form of an activity."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity
from samsyn.activities.queries import all_kinds, kinds
from samsyn.activities.sockets import TARGETS
from samsyn.organisations.queries import organisations
from samsyn.places.queries import places


def _day(label: Any, required: bool = True) -> forms.DateField:
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, required=required)


class ActivityForm(forms.Form):
    """An activity's fields; a field for each kind of thing that it can count for."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label=_("What"), max_length=200)
    starts_on = _day(_("Day"))
    ends_on = _day(_("Last day, if it lasts several"), required=False)
    place_name = forms.CharField(
        label=_("Place"),
        max_length=120,
        required=False,
        help_text=_("Choose a place or write a new one. No home addresses."),
        widget=forms.TextInput({"list": "places", "autocomplete": "off"}),
    )
    participants = forms.IntegerField(label=_("How many took part"), required=False, min_value=0)
    done = forms.BooleanField(label=_("It has been carried out"), required=False)
    public_line = forms.CharField(
        label=_("Line for residents"),
        max_length=300,
        required=False,
        help_text=_("What residents may read about it. No names."),
    )
    internal_note = forms.CharField(
        label=_("Internal note"),
        required=False,
        help_text=_("Read only inside the municipality and the police. No names of residents."),
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(self, *args: Any, viewer: Viewer, activity: Activity | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usable = kinds(viewer)
        if activity:
            usable = usable | all_kinds(viewer).filter(pk=activity.kind_id)
        self.fields["kind"] = forms.ModelChoiceField(usable, label=_("Kind"), empty_label=None)
        self.fields["partners"] = forms.ModelMultipleChoiceField(
            organisations(viewer),
            label=_("Who took part"),
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        for target in TARGETS:
            choices = [(row.uid, row.label) for row in target.choices(viewer)]
            self.fields[f"to_{target.code}"] = forms.MultipleChoiceField(
                choices=choices, label=target.title, required=False, widget=forms.CheckboxSelectMultiple
            )
        self.places = [place.name for place in places(viewer)]

    def targets(self) -> list[forms.BoundField]:
        """The fields of what it can count for."""
        return [self[name] for name in self.fields if name.startswith("to_")]

    def own_fields(self) -> dict[str, Any]:
        """The form as the fields of `add_activity`."""
        left_out = ("revision",)
        return {n: v for n, v in self.cleaned_data.items() if n not in left_out and not n.startswith("to_")}


def initial_of(activity: Activity) -> dict[str, Any]:
    """An activity as the form's initial values."""
    names = (
        "revision",
        "title",
        "kind",
        "starts_on",
        "ends_on",
        "participants",
        "done",
        "public_line",
        "internal_note",
    )
    values = {name: getattr(activity, name) for name in names}
    values["place_name"] = activity.place.name if activity.place else ""
    values["partners"] = [partner.organisation_id for partner in activity.partners.all()]
    return values
