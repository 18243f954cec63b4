"""URLs of plans."""

from django.urls import URLPattern

from samsyn.accounts.gate import route
from samsyn.plans.views import agreement, fill, measure, plan

VIEW, EDIT = "plans.view", "plans.edit"

app_name = "plans"
urlpatterns: list[URLPattern] = [
    route("", plan.plan, name="plan", needs=VIEW),
    route("all/", plan.plans, name="plans", needs=VIEW),
    route("<uuid:uid>/", plan.plan, name="plan_of", needs=VIEW),
    route("<uuid:uid>/versions/", plan.versions, name="versions", needs=VIEW),
    route("<uuid:uid>/comparison/", plan.compare, name="compare", needs=VIEW),
    route("<uuid:uid>/table/", fill.fill, name="fill", needs=EDIT),
    route("<uuid:uid>/workbook/", fill.workbook, name="workbook", needs=EDIT),
    route("<uuid:uid>/workbook/file/", fill.workbook_file, name="workbook_file", needs=EDIT),
    route("<uuid:uid>/workbook/check/", fill.workbook_check, name="workbook_check", needs=EDIT),
    route("<uuid:uid>/workbook/save/", fill.workbook_save, name="workbook_save", needs=EDIT),
    route("<uuid:uid>/measures/new/", measure.new, name="measure_new", needs=EDIT),
    route("<uuid:uid>/areas/new/", agreement.area_new, name="area_new", needs=EDIT),
    route("areas/<uuid:uid>/edit/", agreement.area_edit, name="area_edit", needs=EDIT),
    route("measures/<uuid:uid>/", measure.measure, name="measure", needs=VIEW),
    route("measures/<uuid:uid>/edit/", measure.edit, name="measure_edit", needs=EDIT),
    route("measures/<uuid:uid>/removal/", measure.remove, name="measure_remove", needs=EDIT),
    route(
        "measures/<uuid:uid>/milestones/<uuid:milestone_uid>/",
        measure.milestone,
        name="milestone",
        needs=EDIT,
    ),
    route("agreements/new/", agreement.agreement_new, name="agreement_new", needs=EDIT),
    route("agreements/<uuid:uid>/", agreement.agreement, name="agreement", needs=VIEW),
    route("agreements/<uuid:uid>/edit/", agreement.agreement_edit, name="agreement_edit", needs=EDIT),
    route("agreements/<uuid:uid>/plans/new/", agreement.plan_new, name="plan_new", needs=EDIT),
]
