"""Form fields as the look draws them: label, hint, control, and what is wrong."""

from typing import Any

from django import template
from django.forms import BaseForm, BoundField, CheckboxInput, Textarea
from django.forms.widgets import CheckboxSelectMultiple, FileInput, RadioSelect
from django.utils.safestring import SafeString

register = template.Library()


@register.inclusion_tag("ui/parts/field.html")
def field(bound: BoundField, hint: str = "", look: str = "", roomy: bool = False) -> dict[str, Any]:
    """The field `bound` with label, hint, control and errors; `look` is added to the control's classes.

    Radios and several checkboxes become a fieldset of choices, `roomy` where their words are long.
    """
    group = isinstance(bound.field.widget, RadioSelect | CheckboxSelectMultiple)
    return {
        "field": bound,
        "hint": hint or bound.help_text,
        "group": group,
        "single": isinstance(bound.field.widget, CheckboxInput),
        "file": isinstance(bound.field.widget, FileInput),
        "roomy": roomy or (group and _wordy(bound)),
        "control": "" if group else control(bound, hint=bool(hint or bound.help_text), look=look),
        "optional": not bound.field.required and not isinstance(bound.field.widget, CheckboxInput),
        "number": len(bound.errors),
    }


def _wordy(bound: BoundField) -> bool:
    return max((len(str(choice.choice_label)) for choice in bound), default=0) > 11


@register.simple_tag
def control(bound: BoundField, hint: bool = False, look: str = "") -> SafeString:
    """The control alone (for a cell of a table), told which hint and error belong to it."""
    said_by = [f"{bound.auto_id}_hint"] if hint else []
    said_by += [f"{bound.auto_id}_why"] if bound.errors else []
    attrs: dict[str, str | bool] = {"aria-describedby": " ".join(said_by)} if said_by else {}
    if not isinstance(bound.field.widget, CheckboxInput):
        long = " long" if isinstance(bound.field.widget, Textarea) and look == "long" else ""
        own = "" if look in ("", "long") else f" {look}"
        attrs["class"] = f"input{long}{own}"
    return bound.as_widget(attrs=attrs)


@register.inclusion_tag("ui/parts/errorsummary.html")
def errorsummary(form: BaseForm) -> dict[str, Any]:
    """Everything that is wrong in the form, each with a link to its field; nothing where nothing is."""
    fields = [bound for bound in form.visible_fields() if bound.errors] if form.is_bound else []
    general = form.non_field_errors() if form.is_bound else []
    hidden = [e for bound in form.hidden_fields() for e in bound.errors] if form.is_bound else []
    return {"fields": fields, "general": [*general, *hidden], "number": len(fields)}
