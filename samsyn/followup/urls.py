"""URLs of followup."""

from django.urls import URLPattern
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import route
from samsyn.followup.views import check_ins, reading, reasons, rounds, writing

VIEW, WRITE, MANAGE = "followup.view", "followup.write", "followup.manage"

app_name = "followup"
urlpatterns: list[URLPattern] = [
    route("", rounds.rounds, name="rounds", needs=VIEW),
    route("rounds/new/", rounds.open_round, name="open", needs=MANAGE),
    route("rounds/<uuid:uid>/", rounds.round, name="round", needs=VIEW),
    route("rounds/<uuid:uid>/reminder/", require_POST(rounds.reminder), name="reminder", needs=MANAGE),
    route("rounds/<uuid:uid>/mails/", require_POST(rounds.mails), name="mails", needs=MANAGE),
    route("rounds/<uuid:uid>/acceptance/", require_POST(rounds.acceptance), name="accept_many", needs=MANAGE),
    route("rounds/<uuid:uid>/closure/", require_POST(rounds.closure), name="closure", needs=MANAGE),
    route("mine/", writing.mine, name="mine", needs=WRITE),
    route("follow-ups/<uuid:uid>/", reading.read, name="read", needs=VIEW),
    route("follow-ups/<uuid:uid>/text/", writing.write, name="write", needs=WRITE),
    route("follow-ups/<uuid:uid>/draft/", require_POST(writing.draft), name="draft", needs=WRITE),
    route(
        "follow-ups/<uuid:uid>/evidence/<uuid:proof>/withdrawal/",
        require_POST(writing.withdrawal),
        name="withdrawal",
        needs=WRITE,
    ),
    route(
        "follow-ups/<uuid:uid>/acceptance/",
        require_POST(reading.acceptance),
        name="acceptance",
        needs=MANAGE,
    ),
    route("follow-ups/<uuid:uid>/question/", require_POST(reading.question), name="question", needs=MANAGE),
    route("follow-ups/<uuid:uid>/correction/", reading.correction, name="correction", needs=MANAGE),
    route("follow-ups/<uuid:uid>/owner/", require_POST(reading.owner), name="owner", needs=MANAGE),
    route("measures/<uuid:uid>/", reading.history, name="history", needs=VIEW),
    route("check-ins/", check_ins.check_ins, name="check_ins", needs=VIEW),
    route("check-ins/new/", check_ins.new, name="check_in_new", needs=MANAGE),
    route("points/<uuid:uid>/solution/", require_POST(check_ins.solution), name="solution", needs=VIEW),
    route("reasons/", reasons.reasons, name="reasons", needs=MANAGE),
    route("reasons/<uuid:uid>/", require_POST(reasons.reason), name="reason", needs=MANAGE),
]
