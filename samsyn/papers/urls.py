"""URLs of papers."""

from django.urls import URLPattern, register_converter
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import route
from samsyn.papers import views
from samsyn.papers.converters import FormConverter, SectionConverter

register_converter(SectionConverter, "section")
register_converter(FormConverter, "paper_form")

app_name = "papers"
urlpatterns: list[URLPattern] = [
    route("", views.memos, name="memos", needs="papers.decided"),
    route("house-form/", views.house, name="house", needs="papers.write"),
    route("memos/<uuid:uid>/", views.memo, name="memo", needs="papers.decided"),
    route("memos/<uuid:uid>/figures/", views.figure, name="figure", needs="papers.decided"),
    route("memos/<uuid:uid>/registry-number/", views.number, name="number", needs="papers.finish"),
    route(
        "memos/<uuid:uid>/reception/",
        require_POST(views.reception),
        name="reception",
        needs="papers.finish",
    ),
    route("memos/<uuid:uid>/heading/", views.heading, name="heading", needs="papers.write"),
    route("memos/<uuid:uid>/texts/<section:section>/", views.text, name="text", needs="papers.write"),
    route(
        "memos/<uuid:uid>/texts/<section:section>/draft/",
        require_POST(views.text_draft),
        name="text_draft",
        needs="papers.write",
    ),
    route(
        "memos/<uuid:uid>/texts/<section:section>/approval/",
        require_POST(views.text_approval),
        name="text_approval",
        needs="papers.write",
    ),
    route(
        "memos/<uuid:uid>/kept-number/",
        require_POST(views.kept_number),
        name="kept_number",
        needs="papers.write",
    ),
    route(
        "memos/<uuid:uid>/submission/",
        require_POST(views.submission),
        name="submission",
        needs="papers.write",
    ),
    route(
        "memos/<uuid:uid>/approval/", require_POST(views.approval), name="approval", needs="papers.approve"
    ),
    route("memos/<uuid:uid>/return/", views.return_, name="return", needs="papers.approve"),
    route("memos/<uuid:uid>/recall/", require_POST(views.recall), name="recall", needs="papers.write"),
    route(
        "memos/<uuid:uid>/withdrawal/",
        require_POST(views.withdrawal),
        name="withdrawal",
        needs="papers.write",
    ),
    route("memos/<uuid:uid>/files/<paper_form:form>/", views.file, name="file", needs="papers.decided"),
]
