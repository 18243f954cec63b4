"""Every refusal of plans as a sentence."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "plans.no_number": _("The measure has no number. Write one, such as 3:8."),
    "plans.no_text": _("The measure has no text. Write what shall be done."),
    "plans.no_title": _("The title is empty. Write one."),
    "plans.unknown_effect": _("The effect is short or long. Choose one of them or leave it empty."),
    "plans.long_number": _("The number is longer than %(longest)s characters. Shorten it."),
    "plans.long_title": _(
        "The title is longer than %(longest)s characters. Shorten it and put the rest in the text."
    ),
    "plans.long_deadline_words": _(
        "The words for the deadline are longer than %(longest)s characters. Shorten them."
    ),
    "plans.long_text": _("The text is longer than %(longest)s characters. Shorten it."),
    "plans.long_causes": _("The causes are longer than %(longest)s characters. Shorten them."),
    "plans.deputy_is_owner": _("The same person is owner and deputy. Choose another deputy."),
    "plans.ends_before_start": _("The end date is before the start date. Change one of them."),
    "plans.odd_staff": _("The number of persons must be between 0 and %(most)s."),
    "plans.number_taken": _("There is already a measure %(number)s in this area. Choose another number."),
    "plans.area_taken": _("There is already an area %(number)s in this plan. Choose another number."),
    "plans.other_municipality": _("What you chose belongs to another municipality. Choose again."),
    "plans.other_plan": _("The area belongs to another plan. Choose one of this plan's areas."),
    "plans.stale": _("Somebody else changed the measure while you wrote. Choose what shall stand."),
    "plans.stale_agreement": _(
        "Somebody else changed the agreement while you wrote. Choose what shall stand."
    ),
    "plans.stale_area": _("Somebody else changed the area while you wrote. Choose what shall stand."),
    "plans.removed": _("The measure %(number)s has been taken out of the plan and can not be changed."),
    "plans.no_why": _("Say why the measure is taken out of the plan."),
    "plans.period": _("The last day must be after the first. Change one of them."),
    "plans.no_label": _("The version has no name. Write one, such as “As decided in October”."),
    "plans.empty_version": _("The plan has no measures yet, so there is nothing to keep as a version."),
    "plans.not_a_day": _("“%(written)s” is not a day. Write it as 2023-06-30."),
    "plans.not_a_number": _("“%(written)s” is not a number. Write digits only."),
    "plans.not_a_whole_number": _("“%(written)s” is not a whole number. Write it without decimals."),
    "plans.not_in_list": _("“%(written)s” is not in the list. Choose one of: %(allowed)s."),
    "plans.unknown_persons": _(
        "Nobody is called “%(written)s”. Choose somebody in the list, or add the person first."
    ),
    "plans.unknown_units": _(
        "No unit is called “%(written)s”. Choose one in the list, or add the unit first."
    ),
    "plans.unknown_organisations": _(
        "No organisation is called “%(written)s”. Choose one in the list, or add it first."
    ),
    "plans.unknown_plans": _("No plan is called “%(written)s”. Choose one in the list, or add it first."),
    "plans.person_left": _("“%(written)s” has left. Choose somebody else."),
    "plans.stale_cell": _(
        "Somebody else has changed this to “%(theirs)s” since you began. Write what shall stand."
    ),
    "plans.row_unknown": _(
        "The measure of this row is not in the plan. Take the row away or fetch the workbook again."
    ),
    "plans.row_revision": _("The row's hidden number has been changed. Fetch the workbook again."),
    "plans.workbook_large": _(
        "%(name)s is larger than %(megabytes)s MB. Send the workbook that was fetched here."
    ),
    "plans.workbook_unreadable": "%(why)s",
    "plans.workbook_broken": _("%(name)s can not be read as an Excel workbook. Save it again as .xlsx."),
    "plans.workbook_foreign": _(
        "%(name)s is not the plan's workbook: the column id is missing. Fetch the workbook here and fill it in."
    ),
    "plans.workbook_no_key": _(
        "Row %(row)s has text but no id. A new measure is added on the plan's page, not in the workbook."
    ),
    "plans.workbook_doubled": _("Row %(row)s stands twice in the workbook. Take one of the rows away."),
    "plans.no_file": _("No file was chosen. Choose the workbook that you have filled in."),
    "plans.not_held": _("The person who leaves no longer has measure %(number)s. Open the list again."),
    "plans.rows_wrong": _("Some cells need a change before the table can be saved. Nothing has been saved."),
    "plans.unknown_check_in": _("Choose how often the parties meet from the list, or leave it empty."),
}
