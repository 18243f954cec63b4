"""Refusals and acts of the review, and of what reporters are told."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "incidents.not_there": _("The report is not there any more. Load the page again."),
    "incidents.no_words": _("The words are missing. Write them: the reporter reads them."),
    "incidents.name_in_words": _("There may be a name in it. Write what it is about, not who."),
    "incidents.unanswered": _("Say first whether the marked words name a person. Then it can be accepted."),
    "incidents.no_question": _("That question is answered already. Load the page again."),
    "incidents.read_again": _("The report was changed while you read it. Read it again, then decide."),
    "incidents.corrected_meanwhile": _(
        "Somebody else has corrected the report in the meantime. Compare, then save again."
    ),
    "incidents.nothing_to_merge": _("There is nothing to merge it with. Choose another report."),
}

# what the log says was done, after the name of who did it
ACTS = {
    "incidents.accepted": _("accepted a report"),
    "incidents.corrected": _("corrected a report"),
    "incidents.asked": _("asked back about a report"),
    "incidents.answered": _("answered a question about a report"),
    "incidents.refused": _("refused a report"),
    "incidents.reopened": _("opened a report again"),
    "incidents.merged": _("merged reports of the same event"),
    "incidents.parted": _("parted merged reports"),
    "incidents.led_to": _("told what reports had led to"),
    "incidents.not_same": _("said that reports are not of the same event"),
    "incidents.change_audience": _("changed who may see a report"),
    "incidents.plan_reporter_mail": _("planned a mail to someone who had reported"),
    "incidents.stop_digest": _("stopped the weekly digest to someone"),
    "incidents.resume_digest": _("let someone have the weekly digest again"),
}
