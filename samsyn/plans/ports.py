"""What plans plug into the rooms below: hand-over, to-dos, what activities count for, checks."""

from collections.abc import Collection, Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.access.sockets import HOLDINGS, TODOS, Holding, HoldingKind, Todo
from samsyn.accounts.viewer import Viewer
from samsyn.activities.models import Activity
from samsyn.activities.sockets import TARGETS, Target, TargetKind
from samsyn.audit.sockets import CHECKS, Check
from samsyn.plans.commands import set_activity_measures
from samsyn.plans.commands.handing import hand_over_measure
from samsyn.plans.models import Measure
from samsyn.plans.queries import current_plan, current_versions, measures
from samsyn.plans.queries.checks import differences
from samsyn.plans.queries.links import labels, measures_for
from samsyn.plans.queries.page import gaps_of
from samsyn.plans.queries.persons import held_by
from samsyn.plans.rules import shares
from samsyn.plans.rules.content import label
from samsyn.plans.wording import gap_words


def _holdings(viewer: Viewer, person_id: int) -> Sequence[Holding]:
    rows = held_by(viewer, person_id)
    return [Holding("measures", v.measure_id, label(v.measure.number, v.title, v.text)) for v in rows]


def _target(measure: Measure, named: Mapping[int, str]) -> Target:
    url = reverse("plans:measure", args=[measure.uid])
    return Target(str(measure.uid), named.get(measure.pk, measure.number), url)


def _choices(viewer: Viewer) -> Sequence[Target]:
    plan = current_plan(viewer)
    versions = current_versions(viewer, plan) if plan else []
    named = {v.measure_id: label(v.measure.number, v.title, v.text) for v in versions}
    return [_target(version.measure, named) for version in versions]


def _chosen(viewer: Viewer, activities: Sequence[Activity]) -> Mapping[int, Sequence[Target]]:
    found = measures_for(viewer, activities)
    named = labels(viewer, [measure for rows in found.values() for measure in rows])
    return {pk: [_target(measure, named) for measure in rows] for pk, rows in found.items()}


def _choose(*, by: Viewer, activity: Activity, uids: Collection[str]) -> None:
    """Measures of other plans that were linked before keep their links."""
    offered = {target.uid for target in _choices(by)}
    kept = [m for m in measures_for(by, [activity]).get(activity.pk, []) if str(m.uid) not in offered]
    set_activity_measures(
        by=by, activity=activity, measures=[*kept, *measures(by).filter(uid__in=list(uids))]
    )


def _todos(viewer: Viewer) -> Sequence[Todo]:
    """Gaps in the plan that runs now, for whoever may fill them in."""
    plan = current_plan(viewer) if viewer.may("plans.edit") else None
    if plan is None:
        return []
    versions = current_versions(viewer, plan)
    lacking = [share for share in shares([gaps_of(version) for version in versions]) if share.lack]
    why = _("Fill them in before the next round, so that the follow-up reaches the right person.")
    url = reverse("plans:fill", args=[plan.uid])
    return [
        Todo(
            count=share.lack, what=gap_words(share.what, share.lack), why=why, url=f"{url}?lacks={share.what}"
        )
        for share in lacking
        if share.what != "deputy"
    ]


HOLDINGS.plug("measures", HoldingKind("measures", _("Measures"), _holdings, hand_over_measure))
TODOS.plug("plans", _todos)
TARGETS.plug("measures", TargetKind("measures", _("Measures"), _choices, _chosen, _choose))
CHECKS.plug("plans", Check("Insatsernas versioner", differences))
