"""Forms of organisations: a name, and what kind it is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.organisations.models import Organisation


class OrganisationForm(forms.Form):
    """A new organisation."""

    name = forms.CharField(label=_("Name of the organisation"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=Organisation.Kind.choices)


class UnitForm(forms.Form):
    """A new unit."""

    name = forms.CharField(label=_("Name of the unit"), max_length=120)
