"""Forms of areas: one area, a file with many, what a report calls one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.places.models import Area, VulnerableAreaClassification
from samsyn.places.queries import areas


def day(label: Any, required: bool = True, **more: Any) -> forms.DateField:
    """A field for a day."""
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, widget=widget, **more)


def _parents(viewer: Viewer) -> forms.ModelChoiceField[Area]:
    return forms.ModelChoiceField(
        areas(viewer).exclude(kind=Area.Kind.DESO),
        label=_("Lies in"),
        to_field_name="uid",
        required=False,
        empty_label=_("No other area"),
    )


class AreaForm(forms.Form):
    """An area's kind, name and parent."""

    kind = forms.ChoiceField(label=_("Kind of area"), choices=Area.Kind.choices, initial=Area.Kind.DISTRICT)
    name = forms.CharField(label=_("Name of the area"), max_length=120)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"] = _parents(viewer)


class ChangeAreaForm(forms.Form):
    """A new name or parent, from a day."""

    name = forms.CharField(label=_("Name of the area"), max_length=120)
    starts_on = day(_("Holds from"), initial=today)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"] = _parents(viewer)
        self.order_fields(["name", "parent", "starts_on"])


class UploadForm(forms.Form):
    """A file with areas."""

    file = forms.FileField(
        label=_("File with borders"),
        help_text=_("GeoJSON or GeoPackage, in WGS 84 or SWEREF 99 TM. At most 20 MB."),
        widget=forms.FileInput({"accept": ".geojson,.json,.gpkg"}),
    )
    kind = forms.ChoiceField(label=_("Kind of area"), choices=Area.Kind.choices, initial=Area.Kind.DISTRICT)
    starts_on = day(_("The borders hold from"), initial=today)
    source = forms.CharField(
        label=_("Where the borders come from"),
        max_length=200,
        required=False,
        help_text=_("For example the map unit, or Statistics Sweden 2025."),
    )
    named_by = forms.CharField(
        label=_("Column with the name"),
        max_length=60,
        required=False,
        help_text=_("Leave it empty, and Samsyn looks for it."),
    )

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"] = _parents(viewer)
        self.fields["parent"].label = _("New areas lie in")
        self.order_fields(["file", "kind", "parent", "starts_on", "source", "named_by"])


class ClassificationForm(forms.Form):
    """What a report calls the area."""

    level = forms.ChoiceField(label=_("Level"), choices=VulnerableAreaClassification.Level.choices)
    report = forms.CharField(
        label=_("Report and year"), max_length=200, help_text=_("For example the police's list of 2021.")
    )
    name_there = forms.CharField(label=_("What the report calls the area"), max_length=120)
    source = forms.CharField(label=_("Link or registry number"), max_length=300, required=False)
    starts_on = day(_("Holds from"))
    ends_on = day(_("Held until"), required=False)


class EndForm(forms.Form):
    """The day when something ceased to hold."""

    ends_on = day(_("Held until"), initial=today)
