"""The form of the base map."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.places.models import BaseMap


class BaseMapForm(forms.Form):
    """What lies under the map."""

    kind = forms.ChoiceField(
        label=_("What lies under the areas"),
        choices=[("", _("Nothing: the map shows the areas alone")), *BaseMap.Kind.choices],
        widget=forms.RadioSelect,
        required=False,
    )
    address = forms.CharField(
        label=_("Address or file name"),
        max_length=300,
        required=False,
        help_text=_("https://maps.example.se/{z}/{x}/{y}.png, or the file's name in the folder of maps."),
    )
    attribution = forms.CharField(
        label=_("Who made the map"),
        max_length=200,
        required=False,
        help_text=_("Stands in the map's corner, such as © Lantmäteriet."),
    )
    max_zoom = forms.IntegerField(
        label=_("Closest zoom"), min_value=1, max_value=22, initial=18, help_text=_("18 shows houses.")
    )
