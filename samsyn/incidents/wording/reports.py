"""Every refusal of incidents as a sentence, and what the log calls its acts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "incidents.window_order": _("The end is before the start. Change one of the times."),
    "incidents.in_future": _("The time has not been yet. Write when it happened."),
    "incidents.window_long": _(
        "The time spans more than a month. Write when it happened, as near as you know."
    ),
    "incidents.too_old": _("The date is more than thirty years back. Check the year."),
    "incidents.seriousness": _("How serious it was is a number from 1 to 5."),
    "incidents.long_line": _("The line has too many corners. Draw it more simply."),
    "incidents.long_text": _("The text is longer than %(longest)s characters. Shorten it."),
    "incidents.nothing_in_report": _("There is nothing in the report. Choose what you have seen."),
    "incidents.too_many": _("A report holds at most %(most)s incidents. Send the rest in another one."),
    "incidents.no_category": _("There is no category called %(category)s. Choose one in the list."),
    "incidents.other_body": _(
        "This report has been sent before with another content. Look among your reports, and write a new one"
        " if it is missing."
    ),
    "incidents.wrong_state": _(
        "Somebody else has already dealt with this report. Load the page again to see how."
    ),
}

# what the log says was done, after the name of who did it
ACTS = {
    "incidents.forget_points": _("took the points off reports at a place where people live"),
    "incidents.place_anew": _("counted reports in other areas, since borders had moved"),
    "incidents.file_report": _("sent in a report"),
    "incidents.file_nothing": _("told that there was nothing to report"),
    "incidents.found_categories": _("made the categories to begin with"),
    "incidents.found_sources": _("made the sources to begin with"),
}
