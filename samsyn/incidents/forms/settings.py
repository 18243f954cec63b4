"""Forms of the settings for reports: categories, sources, the way to notify."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.models import Category, Source
from samsyn.incidents.queries.categories import categories
from samsyn.incidents.rules.naming import ICONS


class CategoryForm(forms.Form):
    """A category."""

    name = forms.CharField(label=_("Name of the category"), max_length=80)
    icon = forms.ChoiceField(
        label=_("Symbol"),
        choices=[(icon, icon) for icon in ICONS],
        widget=forms.RadioSelect,
        initial="other",
    )
    is_acute = forms.BooleanField(
        label=_("May be going on"),
        required=False,
        help_text=_("The form shows “Call 112” when somebody chooses it."),
    )
    is_duty = forms.BooleanField(
        label=_("Worry for a child or a youth"),
        required=False,
        help_text=_("The form tells of the duty to notify social services, and how it is done here."),
    )
    is_private = forms.BooleanField(
        label=_("Is not shown on a map"),
        required=False,
        help_text=_(
            "For violence in close relations and what concerns a shelter: no point and no square is stored."
        ),
    )

    def __init__(self, viewer: Viewer, category: Category | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        above = categories(viewer).filter(parent__isnull=True)
        self.fields["parent"] = forms.ModelChoiceField(
            above.exclude(pk=category.pk) if category else above,
            label=_("Stands under"),
            to_field_name="uid",
            required=False,
            empty_label=_("Nothing: it is a main category"),
        )
        self.order_fields(["name", "parent", "icon", "is_acute", "is_duty", "is_private"])


def initial_of(category: Category) -> dict[str, Any]:
    """A category as the form's initial values."""
    names = ("name", "icon", "is_acute", "is_duty", "is_private")
    parent = category.parent
    return {name: getattr(category, name) for name in names} | {"parent": parent.uid if parent else None}


class AudienceForm(forms.Form):
    """Who may read what comes from a source."""

    audience = forms.TypedChoiceField(
        label=_("Who may read the words"),
        choices=Source.Audience.choices,
        coerce=int,
        widget=forms.RadioSelect,
        help_text=_(
            "Holds for what comes from now on. All others in the area group see category, area and week."
        ),
    )


class SourceForm(AudienceForm):
    """A source's name and audience."""

    name = forms.CharField(label=_("Name of the source"), max_length=80)
    field_order = ("name", "kind", "audience")


class NewSourceForm(SourceForm):
    """A new source; what kind it is stays."""

    kind = forms.ChoiceField(
        label=_("Who reports"),
        choices=Source.Kind.choices,
        help_text=_("Can't be changed later: kinds are never added together without saying so."),
    )


class NotifyForm(forms.Form):
    """How worry for a youth is notified here."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    notify_text = forms.CharField(
        label=_("What to do"),
        max_length=600,
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("One or two sentences: who answers when, and what to do at night."),
    )
    notify_phone = forms.CharField(label=_("Phone"), max_length=40, required=False)
    notify_url = forms.URLField(
        label=_("Link to the form or page"), max_length=300, required=False, assume_scheme="https"
    )
