"""What people fill in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity
from samsyn.activities.queries import activities as all_activities
from samsyn.base.dates import today
from samsyn.base.refusal import Refusal, say
from samsyn.followup import queries
from samsyn.followup.models import FollowUp, Reason
from samsyn.followup.wording import SENTENCES
from samsyn.organisations.models import Person
from samsyn.organisations.queries import persons
from samsyn.plans.models import ActionPlan, Measure
from samsyn.plans.queries import current_versions, measures

# the field that a refusal belongs to; the others stand above the form
FIELD_OF = {
    "followup.no_status": "status",
    "followup.unknown_status": "status",
    "followup.no_reason": "reason",
    "followup.no_text": "text",
    "followup.too_long": "text",
    "followup.missing_characters": "text",
    "followup.no_comment": "comment",
    "followup.file_type": "file",
    "followup.file_empty": "file",
    "followup.file_big": "file",
    "followup.file_other": "file",
    "followup.no_title": "title",
    "followup.title_taken": "title",
    "followup.period_backwards": "period_to",
    "followup.period_ahead": "period_from",
    "followup.due_passed": "due_on",
    "followup.due_in_july": "july_is_fine",
    "followup.check_in_ahead": "held_on",
    "followup.check_in_exists": "held_on",
    "followup.check_in_alone": "persons",
    "followup.next_before": "next_on",
}


def blame(form: forms.Form, refusal: Refusal) -> None:
    """Put the refusal's sentence at the field it belongs to."""
    field = FIELD_OF.get(refusal.code)
    form.add_error(field if field in form.fields else None, say(refusal))


class Day(forms.DateInput):
    """The browser's own date field."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class OpenRoundForm(forms.Form):
    """A new round. July is asked about only when the due date falls in it."""

    title = forms.CharField(label=_("Name of the round"), max_length=120)
    period_from = forms.DateField(label=_("The period begins"), widget=Day())
    period_to = forms.DateField(label=_("The period ends"), widget=Day())
    due_on = forms.DateField(label=_("Last day to hand in"), widget=Day())
    july_is_fine = forms.BooleanField(label=_("July is fine"), required=False)

    @property
    def asks_about_july(self) -> bool:
        """Whether the question about July is to be shown."""
        if not self.is_bound:
            return False
        return "july_is_fine" in self.errors or bool(self.data.get("july_is_fine"))


class WriteForm(forms.Form):
    """The owner's text. Nothing is required here: a draft may be half-written, the rules decide at handing in."""

    status = forms.CharField(required=False, label=_("How is it going?"))
    reason: forms.ModelChoiceField[Reason] = forms.ModelChoiceField(
        None,
        to_field_name="uid",
        required=False,
        label=_("Why is it behind or stopped?"),
        empty_label=_("Choose why"),
    )
    text = forms.CharField(
        required=False, strip=False, label=_("What has happened?"), widget=forms.Textarea(attrs={"rows": 10})
    )
    activities: forms.ModelMultipleChoiceField[Activity] = forms.ModelMultipleChoiceField(
        None, to_field_name="uid", required=False, label=_("Activities")
    )
    note = forms.CharField(
        required=False,
        label=_("Other evidence, in words"),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    file = forms.FileField(required=False, label=_("Attach a file"))
    revision = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, viewer: Viewer, row: FollowUp, activities: list[Activity], *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        chosen = queries.all_reasons(viewer) if row.reason_id else queries.reasons(viewer)
        self._field("reason").queryset = chosen
        known = all_activities(viewer).filter(pk__in=[activity.pk for activity in activities])
        self._field("activities").queryset = known

    def _field(self, name: str) -> Any:
        return self.fields[name]

    def draft(self) -> dict[str, Any]:
        """What save_draft and hand_in take."""
        kept = ("status", "reason", "text", "activities", "note")
        return {
            "expected_revision": self.cleaned_data["revision"],
            **{name: self.cleaned_data[name] for name in kept},
        }

    def pressed(self) -> dict[str, Any]:
        """The same for a pressed button, which may save over what another wrote and the writer has seen."""
        given = self.cleaned_data
        return {**self.draft(), "expected_revision": max(given["seen"] or 0, given["revision"])}


def written(row: FollowUp, ticked: list[Activity], note: str) -> dict[str, Any]:
    """The draft as the form shows it at first."""
    return {
        "status": row.status,
        "reason": row.reason.uid if row.reason else None,
        "text": row.text,
        "activities": [activity.uid for activity in ticked],
        "note": note,
        "revision": row.revision,
    }


class QuestionForm(forms.Form):
    """The question with which a text is sent back."""

    comment = forms.CharField(
        label=_("What should the owner add or change?"),
        error_messages={"required": SENTENCES["followup.no_comment"]},
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class CorrectionForm(forms.Form):
    """A new dated entry on an accepted follow-up."""

    status = forms.CharField(required=False, label=_("How is it going?"))
    reason: forms.ModelChoiceField[Reason] = forms.ModelChoiceField(
        None,
        to_field_name="uid",
        required=False,
        label=_("Why is it behind or stopped?"),
        empty_label=_("Choose why"),
    )
    text = forms.CharField(label=_("The corrected text"), widget=forms.Textarea(attrs={"rows": 10}))
    comment = forms.CharField(label=_("Why it is corrected"))
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["reason"]
        field.queryset = queries.all_reasons(viewer)


class OwnerForm(forms.Form):
    """Who is to write a follow-up."""

    owner: forms.ModelChoiceField[Person] = forms.ModelChoiceField(
        None, to_field_name="uid", label=_("Who is to write?")
    )

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["owner"]
        field.queryset = persons(viewer)


class ReasonForm(forms.Form):
    """A reason's name."""

    name = forms.CharField(max_length=80, label=_("Reason"))


class _MeasuresField(forms.ModelMultipleChoiceField[Measure]):
    titles: dict[int, str]

    def label_from_instance(self, obj: Measure) -> str:
        """ "3:8 Lugnare trafik"."""
        return f"{obj.number} {self.titles.get(obj.pk, '')}".strip()


class CheckInForm(forms.Form):
    """A check-in that has been held."""

    held_on = forms.DateField(label=_("Held on"), widget=Day(), initial=today)
    persons: forms.ModelMultipleChoiceField[Person] = forms.ModelMultipleChoiceField(
        None,
        to_field_name="uid",
        label=_("Who was there"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": SENTENCES["followup.check_in_alone"]},
    )
    measures = _MeasuresField(
        None,
        to_field_name="uid",
        label=_("Measures you discussed"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    note = forms.CharField(
        label=_("What you came to"), required=False, widget=forms.Textarea(attrs={"rows": 5})
    )
    next_on = forms.DateField(label=_("Next check-in"), widget=Day(), required=False)

    def __init__(self, viewer: Viewer, plan: ActionPlan, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["persons"].queryset = persons(viewer)
        fields["measures"].queryset = measures(viewer).filter(area__plan=plan, removed_on=None)
        fields["measures"].titles = {v.measure_id: v.title for v in current_versions(viewer, plan)}


class PointForm(forms.Form):
    """One thing to solve; a row without text is no point."""

    text = forms.CharField(label=_("What is to be solved"), required=False, max_length=300)
    responsible: forms.ModelChoiceField[Person] = forms.ModelChoiceField(
        None, to_field_name="uid", label=_("By whom"), required=False, empty_label="–"
    )
    due_on = forms.DateField(label=_("By when"), widget=Day(), required=False)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["responsible"]
        field.queryset = persons(viewer)


PointFormSet = forms.formset_factory(PointForm, extra=4, max_num=20)
