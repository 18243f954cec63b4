"""Forms of reporting units and their links."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.incidents.models import ReportingUnit
from samsyn.incidents.queries.sources import sources
from samsyn.incidents.rules.links import DAYS, MOST_DAYS
from samsyn.organisations.queries import organisations, persons
from samsyn.places.queries import areas

FIELDS = ("name", "organisation", "source", "area", "rhythm", "contact", "starts_on")


class PersonChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # django-stubs and Django differ here
    """Someone in the municipality who has not left."""

    def __init__(self, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(persons(viewer), to_field_name="uid", **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        """The name, with the unit that tells two of the same name apart."""
        return f"{obj.name}, {obj.unit}" if obj.unit else str(obj.name)


class UnitForm(forms.Form):
    """A unit that reports."""

    name = forms.CharField(
        label=_("Name of the unit"),
        max_length=120,
        help_text=_("A school, a housing company's district, a guard firm's route."),
    )
    rhythm = forms.ChoiceField(
        label=_("How often it is to report"),
        choices=ReportingUnit.Rhythm.choices,
        widget=forms.RadioSelect,
        help_text=_("“Nothing to report” is a report too."),
        initial="week",
    )
    starts_on = forms.DateField(
        label=_("From which day"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["starts_on"].initial = today()
        self.fields["organisation"] = forms.ModelChoiceField(
            organisations(viewer), label=_("Organisation"), to_field_name="uid", empty_label=_("Choose one")
        )
        self.fields["source"] = forms.ModelChoiceField(
            sources(viewer), label=_("Source"), to_field_name="uid", empty_label=None,
            help_text=_("Decides who may read what the unit writes."),
        )  # fmt: skip
        self.fields["area"] = forms.ModelChoiceField(
            areas(viewer), label=_("Area"), to_field_name="uid", required=False, empty_label=_("No area")
        )
        self.fields["contact"] = PersonChoice(
            viewer, label=_("Contact"), required=False, empty_label=_("Nobody"),
            help_text=_("Gets a friendly reminder when the unit is silent."),
        )  # fmt: skip
        self.order_fields(["name", "organisation", "area", "rhythm", "contact", "source", "starts_on"])


def initial_of(unit: ReportingUnit) -> dict[str, Any]:
    """A unit as the form's initial values."""
    keys = ("organisation", "source", "area", "contact")
    rows = {name: getattr(unit, name) for name in keys}
    return {
        "name": unit.name,
        "rhythm": unit.rhythm,
        "starts_on": unit.starts_on,
        **{name: row.uid if row else None for name, row in rows.items()},
    }


class CodeForm(forms.Form):
    """A QR code to put up."""

    label = forms.CharField(
        label=_("Where it will hang"),
        max_length=120,
        help_text=_("“The staff room”. So that you know which to shut."),
    )
    days = forms.IntegerField(
        label=_("Holds for how many days"), min_value=1, max_value=MOST_DAYS, initial=DAYS
    )


class PersonalLinkForm(forms.Form):
    """A link of one person's own."""

    days = forms.IntegerField(
        label=_("Holds for how many days"), min_value=1, max_value=MOST_DAYS, initial=DAYS
    )
    mailed = forms.BooleanField(label=_("Mail it to the person"), required=False)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = PersonChoice(viewer, label=_("Person"), empty_label=_("Choose a person"))
        self.order_fields(["person", "days", "mailed"])
