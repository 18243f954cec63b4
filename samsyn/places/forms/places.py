"""Forms of named places and streets."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.places.models import Place
from samsyn.places.queries import places
from samsyn.places.rules.corners import point_of
from samsyn.places.rules.sweref import to_wgs84


class PlaceForm(forms.Form):
    """A place that people call by name."""

    name = forms.CharField(label=_("Name of the place"), max_length=120)
    aliases = forms.CharField(
        label=_("Other names people use"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("One name a line."),
    )
    point = forms.CharField(
        label=_("Coordinates"),
        required=False,
        max_length=60,
        help_text=_("Latitude and longitude, or north and east in SWEREF 99 TM: 59.5114 17.6353."),
    )
    is_home = forms.BooleanField(
        label=_("People live here"),
        required=False,
        help_text=_("Then reports get no point on the map: a square of 250 metres at finest."),
    )

    def clean_aliases(self) -> list[str]:
        """A list of names."""
        return [line.strip() for line in self.cleaned_data["aliases"].splitlines() if line.strip()]

    def clean_point(self) -> tuple[int, int] | None:
        """East and north in whole metres."""
        text = self.cleaned_data["point"]
        if not text:
            return None
        point = point_of(text)
        if point:
            return point
        raise forms.ValidationError(_("Write two numbers, such as 59.5114 17.6353."))


class MergeForm(forms.Form):
    """The place that is the same as this one."""

    def __init__(self, viewer: Viewer, place: Place, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = places(viewer).filter(retired_on__isnull=True).exclude(pk=place.pk)
        self.fields["into"] = forms.ModelChoiceField(
            others, label=_("The place to keep"), to_field_name="uid", empty_label=_("Choose a place")
        )


def initial_of(place: Place) -> dict[str, Any]:
    """A place as the form's initial values."""
    point = ""
    if place.x is not None and place.y is not None:
        point = "{:.5f} {:.5f}".format(*to_wgs84(place.x, place.y))
    return {"name": place.name, "aliases": "\n".join(place.aliases), "point": point, "is_home": place.is_home}


class StreetsForm(forms.Form):
    """A file with streets."""

    file = forms.FileField(
        label=_("File with streets"),
        help_text=_(
            "CSV with a column for the name, and for coordinates if you have them; or GeoJSON with lines."
        ),
        widget=forms.FileInput({"accept": ".csv,.txt,.geojson,.json"}),
    )
