"""Forms of access: what is typed, as rows and days."""

from collections.abc import Sequence
from typing import Any

from allauth.account.forms import ResetPasswordForm
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samsyn.access.commands import HandedOver
from samsyn.access.models import Group
from samsyn.access.queries import role_choices
from samsyn.access.sockets import Holding, HoldingKind
from samsyn.accounts.viewer import Viewer
from samsyn.base.dates import today
from samsyn.jobs.commands import enqueue
from samsyn.organisations import queries as organisations


class ForgottenForm(ResetPasswordForm):  # type: ignore[misc]  # allauth ships no types
    """The address of someone who wants a new password. A job mails the link, so that the page takes as long,
    and says the same, whether or not the address has an account."""

    def clean_email(self) -> str:
        """Nothing is looked up here."""
        return str(self.cleaned_data["email"]).lower()

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Have the link mailed."""
        enqueue("access.mail_password", email=self.cleaned_data["email"])
        return str(self.cleaned_data["email"])


class PersonChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # django-stubs and Django differ here
    """Someone in the municipality who has not left."""

    def __init__(self, viewer: Viewer, *, but: int | None = None, **kwargs: Any) -> None:
        people = organisations.persons(viewer)
        if but is not None:
            people = people.exclude(pk=but)
        super().__init__(people, to_field_name="uid", empty_label=_("Choose a person"), **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        """The name, with the unit that tells two of the same name apart."""
        return f"{obj.name}, {obj.unit}" if obj.unit else str(obj.name)


class Day(forms.DateField):
    """A day, in the browser's own way of choosing one."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RoleForm(forms.Form):
    """A role to give."""

    role = forms.ChoiceField(label=_("Role"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [("", _("Choose a role")), *role_choices()]  # type: ignore[attr-defined]  # a ChoiceField


class UnitChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # django-stubs and Django differ here
    """A unit of the municipality or of those it works with."""

    def __init__(self, viewer: Viewer) -> None:
        units = organisations.units(viewer)
        super().__init__(
            units, label=_("Unit"), required=False, to_field_name="uid", empty_label=_("No unit")
        )


class InviteForm(RoleForm):
    """Someone to invite."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("Mail address at work"))
    title = forms.CharField(label=_("Title at work"), max_length=120, required=False)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"] = UnitChoice(viewer)
        self.order_fields(["name", "email", "role", "title", "unit"])


class PersonForm(forms.Form):
    """What is known about a person."""

    name = forms.CharField(label=_("Name"), max_length=120)
    title = forms.CharField(label=_("Title at work"), max_length=120, required=False)
    email = forms.EmailField(
        label=_("Mail address"), required=False, help_text=_("Where mail goes. What they log in with stays.")
    )

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"] = UnitChoice(viewer)


class DeputyForm(forms.Form):
    """Who stands in, from when and until when."""

    starts_on = Day(label=_("First day"))
    ends_on = Day(label=_("Last day"), help_text=_("That day counts too."))

    def __init__(self, viewer: Viewer, person_id: int | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["starts_on"].initial = today()
        self.fields["deputy"] = PersonChoice(viewer, but=person_id, label=_("Deputy"))
        self.order_fields(["deputy", "starts_on", "ends_on"])


class GroupForm(forms.Form):
    """A new group."""

    name = forms.CharField(label=_("Name of the group"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind of group"), choices=Group.Kind.choices)


class GroupMemberForm(forms.Form):
    """Someone to take into a group."""

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = PersonChoice(viewer, label=_("Person"))


class HandOverForm(forms.Form):
    """What goes to whom: a list to tick and a successor for each kind, or one successor for all kinds."""

    leaves = forms.BooleanField(label=_("They leave: end their roles and deputies"), required=False)

    def __init__(
        self,
        viewer: Viewer,
        leaving_id: int,
        held: Sequence[tuple[HoldingKind, Sequence[Holding]]],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.held = held
        self.fields["leaves"].initial = not held  # ticked only where that is all there is left to do
        self.fields["everything"] = PersonChoice(
            viewer, but=leaving_id, label=_("Successor for everything"), required=False
        )
        for kind, holdings in held:
            self.fields[f"things_{kind.code}"] = forms.MultipleChoiceField(
                label=str(kind.title),
                choices=[(str(holding.id), holding.label) for holding in holdings],
                initial=[str(holding.id) for holding in holdings],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
            self.fields[f"to_{kind.code}"] = PersonChoice(
                viewer, but=leaving_id, label=_("Other successor for these"), required=False
            )

    def kinds(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """For each kind its list to tick and its successor."""
        return [(self[f"things_{kind.code}"], self[f"to_{kind.code}"]) for kind, _holdings in self.held]

    def clean(self) -> dict[str, Any]:
        """Every kind with something ticked needs a successor."""
        cleaned = super().clean() or self.cleaned_data
        for kind, _holdings in self.held:
            if cleaned.get(f"things_{kind.code}") and not self._successor(kind.code):
                self.add_error(
                    f"to_{kind.code}", _("Choose who takes these over, or one successor for everything.")
                )
        return cleaned

    def things(self) -> list[HandedOver]:
        """What was ticked, each with its successor."""
        return [
            HandedOver(kind=kind.code, holding_id=int(ticked), successor=self._successor(kind.code))
            for kind, _holdings in self.held
            for ticked in self.cleaned_data[f"things_{kind.code}"]
        ]

    def _successor(self, kind: str) -> Any:
        return self.cleaned_data.get(f"to_{kind}") or self.cleaned_data.get("everything")
