"""Forms of areas: one area, a file with many, what a report calls one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal, say
from samsyn.places.models import Area, VulnerableAreaClassification
from samsyn.places.queries import areas
from samsyn.places.queries.tree import drawn_now
from samsyn.places.rules.corners import border_drawn


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


class CornersField(forms.CharField):
    """A border as its corners; cleaned it is GeoJSON in SWEREF 99 TM, or None where nothing is drawn."""

    def __init__(self, **more: Any) -> None:
        super().__init__(
            label=_("The border's corners"),
            max_length=200_000,
            widget=forms.Textarea({"rows": 8, "spellcheck": "false", "autocomplete": "off"}),
            help_text=_(
                "A corner a line: latitude and longitude, or north and east in SWEREF 99 TM."
                " An empty line begins another surface; a surface within another is a hole."
            ),
            **more,
        )

    def clean(self, value: Any) -> Any:
        """The border that the corners draw."""
        try:
            if self.required and not str(value or "").strip():
                raise Refusal("places.no_border_drawn")
            return border_drawn(super().clean(value))
        except Refusal as refusal:
            raise forms.ValidationError(say(refusal)) from refusal


class AreaForm(forms.Form):
    """An area's kind, name and parent, and its border where it is drawn at once."""

    kind = forms.ChoiceField(label=_("Kind of area"), choices=Area.Kind.choices, initial=Area.Kind.DISTRICT)
    name = forms.CharField(label=_("Name of the area"), max_length=120)
    starts_on = day(
        _("Holds from"),
        required=False,
        help_text=_(
            "Leave it empty if the area has always been there. Else only reports from that day are counted in it."
        ),
    )
    source = forms.CharField(label=_("Where the border comes from"), max_length=200, required=False)
    geometry = CornersField(required=False)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"] = _parents(viewer)
        self.order_fields(["kind", "name", "parent", "starts_on", "source", "geometry"])


class BorderForm(forms.Form):
    """An area's border, drawn from the one it has."""

    geometry = CornersField()
    starts_on = day(
        _("The border holds from"),
        required=False,
        help_text=_(
            "The day when it moved: reports from that day on are counted anew. Leave it empty if it has not moved but"
            " was drawn wrong: then reports are for as long as it has held."
        ),
    )
    source = forms.CharField(label=_("Where the border comes from"), max_length=200, required=False)
    drawn_from = forms.UUIDField(widget=forms.HiddenInput)

    field_order = ("starts_on", "source", "geometry", "drawn_from")


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
        help_text=_("GeoJSON or GeoPackage, at most 60 MB. What lies outside the municipality is left out."),
        widget=forms.FileInput({"accept": ".geojson,.json,.gpkg"}),
    )
    kind = forms.ChoiceField(label=_("Kind of area"), choices=Area.Kind.choices, initial=Area.Kind.DISTRICT)
    starts_on = day(
        _("The borders hold from"),
        required=False,
        help_text=_(
            "The day when borders moved: reports from that day on are counted anew. Leave it empty if none has moved:"
            " then new areas hold for all reports, and changed borders for as long as they have held."
        ),
    )
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
    layer = forms.CharField(
        label=_("Layer"),
        max_length=120,
        required=False,
        help_text=_("Only for a GeoPackage with several layers of areas."),
    )

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"] = _parents(viewer)
        self.fields["parent"].label = _("New areas lie in")
        if drawn_now(viewer).exclude(area__kind=Area.Kind.MUNICIPALITY).exists():
            self.fields["starts_on"].initial = today  # what is drawn anew has most likely moved
        self.order_fields(["file", "kind", "parent", "starts_on", "source", "named_by", "layer"])


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
