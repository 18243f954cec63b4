"""Forms of agreements, plans and priority areas."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.access.models import Group
from samsyn.access.queries import groups
from samsyn.accounts.viewer import Viewer
from samsyn.plans.forms.measure import DayInput
from samsyn.plans.models import Agreement
from samsyn.plans.wording import RHYTHMS


def _period_day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=DayInput())


class AgreementForm(forms.Form):
    """An agreement's fields; parties one a line."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label=_("Title"), max_length=200)
    registry_number = forms.CharField(label=_("Registry number"), max_length=40, required=False)
    valid_from = _period_day(_("Holds from"))
    valid_to = _period_day(_("Holds to"))
    parties = forms.CharField(
        label=_("Parties"), required=False, help_text=_("One a line."), widget=forms.Textarea({"rows": 3})
    )
    check_in = forms.ChoiceField(
        label=_("The parties meet"), required=False, choices=[("", _("not said")), *RHYTHMS.items()]
    )
    structure = forms.CharField(
        label=_("How the work is led"), required=False, widget=forms.Textarea({"rows": 5})
    )

    def __init__(self, *args: Any, groups: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["steering_group"] = forms.ModelChoiceField(
            groups, label=_("Steering group"), required=False, empty_label=_("not said")
        )

    def fields_of(self) -> dict[str, Any]:
        """The form as the fields of the commands."""
        fields = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        return {**fields, "parties": self.cleaned_data["parties"].split("\n")}


def steering_groups(viewer: Viewer) -> Any:
    """The municipality's steering groups, by name."""
    return groups(viewer).filter(kind=Group.Kind.STEERING)


def agreement_initial(agreement: Agreement) -> dict[str, Any]:
    """An agreement as the form's initial values."""
    names = (
        "revision",
        "title",
        "registry_number",
        "valid_from",
        "valid_to",
        "check_in",
        "structure",
        "steering_group",
    )
    values = {name: getattr(agreement, name) for name in names}
    return {**values, "parties": "\n".join(party.name for party in agreement.parties.all())}


class PlanForm(forms.Form):
    """A plan under an agreement."""

    title = forms.CharField(label=_("Title"), max_length=200)
    starts_on = _period_day(_("First day"))
    ends_on = _period_day(_("Last day"))


class AreaForm(forms.Form):
    """A priority area."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    number = forms.CharField(label=_("Number"), max_length=20)
    title = forms.CharField(label=_("Title"), max_length=200)
    description = forms.CharField(label=_("Description"), required=False, widget=forms.Textarea({"rows": 6}))
