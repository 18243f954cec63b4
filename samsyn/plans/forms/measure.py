"""The form of a measure: every field, and what its cells mean as a content's fields."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical
from samsyn.goals.rules import DELIVERABLE, INDICATOR, GoalContent, MilestoneContent
from samsyn.goals.wording import DIRECTIONS
from samsyn.organisations.queries import organisations, persons, units
from samsyn.plans.models import ActionPlan
from samsyn.plans.queries import areas, linked_plans
from samsyn.plans.rules import MeasureContent
from samsyn.plans.rules.cells import read
from samsyn.plans.wording.fields import EFFECTS, FIELD_NAMES

GOAL_FIELDS = (
    "goal_text", "direction", "measured_in", "baseline", "baseline_on", "target", "target_on", "milestones",
)  # fmt: skip


class DayInput(forms.DateInput):
    """A date control that every browser of today draws by itself."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=DayInput())


def _lines(label: Any, help_text: Any = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, help_text=help_text, widget=forms.Textarea({"rows": rows})
    )


def _choice(label: Any, queryset: Any) -> forms.ModelChoiceField[Any]:
    return forms.ModelChoiceField(queryset, label=label, required=False, empty_label=_("not said"))


class MeasureForm(forms.Form):
    """A measure's fields. `milestones`: one a line, a day first where there is one."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    number = forms.CharField(label=FIELD_NAMES["number"], max_length=20)
    title = forms.CharField(label=FIELD_NAMES["title"], max_length=160, required=False)
    text = forms.CharField(label=FIELD_NAMES["text"], widget=forms.Textarea({"rows": 8}))
    starts_on = _day(FIELD_NAMES["starts_on"])
    ends_on = _day(FIELD_NAMES["ends_on"])
    deadline_words = forms.CharField(
        label=FIELD_NAMES["deadline_words"],
        max_length=80,
        required=False,
        help_text=_("Where there is no day: “continuously”, “every term”, “third quarter”."),
    )
    effect = forms.ChoiceField(
        label=FIELD_NAMES["effect"],
        required=False,
        choices=[("", _("not said")), *((code, word) for code, word in EFFECTS.items() if code)],
    )
    causes = _lines(
        FIELD_NAMES["causes"], _("What causes the problem that the measure works on? Plain words.")
    )
    goal_text = forms.CharField(label=_("What shall be reached or delivered"), max_length=300, required=False)
    direction = forms.ChoiceField(
        label=_("Which way"),
        required=False,
        choices=[("", _("something to deliver")), *DIRECTIONS.items()],
        help_text=_("An indicator has a wanted direction. More reports can be a good sign."),
    )
    measured_in = forms.CharField(label=_("Measured in"), max_length=40, required=False)
    baseline = forms.DecimalField(label=_("Baseline"), required=False, localize=True)
    baseline_on = _day(_("Baseline measured on"))
    target = forms.DecimalField(label=_("Target"), required=False, localize=True)
    target_on = _day(_("Target day"))
    milestones = _lines(
        _("Milestones"), _("One a line. Begin with the day if there is one: 2023-06-30 Model tried.")
    )
    staff_planned = forms.IntegerField(label=FIELD_NAMES["staff_planned"], required=False, min_value=0)
    staff_actual = forms.IntegerField(label=FIELD_NAMES["staff_actual"], required=False, min_value=0)
    new_link = forms.CharField(label=_("Another plan, not in the list"), max_length=160, required=False)

    def __init__(self, *args: Any, viewer: Viewer, plan: ActionPlan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        whole = {"to_field_name": None, "required": False}
        self.fields["area"] = forms.ModelChoiceField(
            areas(viewer, plan), label=FIELD_NAMES["area"], empty_label=None
        )
        for name, rows in (("unit", units), ("owner", persons), ("deputy", persons)):
            self.fields[name] = _choice(FIELD_NAMES[name], rows(viewer))
        for name, many in (("partners", organisations), ("links", linked_plans)):
            self.fields[name] = forms.ModelMultipleChoiceField(
                many(viewer), label=FIELD_NAMES[name], widget=forms.CheckboxSelectMultiple, **whole
            )

    def clean_milestones(self) -> tuple[MilestoneContent, ...]:
        """The lines as milestones; what was done stays done where the words are the same."""
        return tuple(
            _milestone(line) for line in canonical(self.cleaned_data["milestones"]).split("\n") if line
        )

    def goal(self, before: GoalContent | None) -> GoalContent | None:
        """The goal that the form says, milestones done before kept as done."""
        said = {name: self.cleaned_data[name] for name in GOAL_FIELDS}
        if not any(value not in ("", None, ()) for value in said.values()):
            return None
        done = {step.text: step.done_on for step in before.milestones} if before else {}
        steps = tuple(MilestoneContent(s.text, s.due_on, done.get(s.text)) for s in said.pop("milestones"))
        kind = INDICATOR if said["direction"] else DELIVERABLE
        return GoalContent(kind, said.pop("goal_text"), **said, milestones=steps)

    def content_fields(self, before: MeasureContent | None = None) -> dict[str, Any]:
        """The form as fields of a measure's content."""
        own = [name for name in self.cleaned_data if name not in (*GOAL_FIELDS, "revision", "new_link")]
        fields = {name: self.cleaned_data[name] for name in own}
        return {**fields, "goal": self.goal(before.goal if before else None)}


def _milestone(line: str) -> MilestoneContent:
    line = line.removeprefix("– ").strip()
    first, _space, text = line.partition(" ")
    try:
        due: date | None = read("ends_on", first, None)  # type: ignore[arg-type]  # days need no lookups
    except Refusal:
        return MilestoneContent(line)
    return MilestoneContent(text.strip(), due) if text.strip() else MilestoneContent(line)


def _plain(value: Decimal | None) -> Decimal | None:
    """12.00 as 12: a person wrote no decimals."""
    return None if value is None else Decimal(f"{value.normalize():f}")


def initial_of(content: MeasureContent) -> dict[str, Any]:
    """A content as the form's initial values."""
    values = {name: value for name, value in vars(content).items() if name != "goal"}
    values |= {"partners": sorted(content.partners), "links": sorted(content.links)}
    if content.goal:
        goal = vars(content.goal)
        values |= {name: goal[name] for name in GOAL_FIELDS if name not in ("goal_text", "milestones")}
        values |= {name: _plain(goal[name]) for name in ("baseline", "target")}
        values["goal_text"] = content.goal.text
        values["milestones"] = "\n".join(
            f"{step.due_on} {step.text}" if step.due_on else step.text for step in content.goal.milestones
        )
    return values
