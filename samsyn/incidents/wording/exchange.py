"""Import in words: what is wrong in a row, what a column is, refusals and acts."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samsyn.incidents.wording import reports
from samsyn.privacy.wording import SENTENCES as ABOUT_PERSONS

SENTENCES: dict[str, Promise] = {
    "incidents.wrong_mapping": _("The mapping is not right: look at %(what)s in it."),
    "incidents.no_day_column": _("No column holds the date. Say which one it is."),
    "incidents.no_category_column": _(
        "No column holds the category. Say which one it is, or let all rows become “Other”."
    ),
    "incidents.import_elsewhere": _("This file is being imported already. Wait until it is done."),
    "incidents.other_source_runs": _(
        "This file is being imported from another source. Let that be done first."
    ),
    "incidents.upload_large": _(
        "The file is larger than %(most)s MB. Import it with the command samsyn import."
    ),
}

ACTS: dict[str, Promise] = {
    "incidents.upload_import": _("uploaded a file with reports to import"),
    "incidents.begin_import": _("began to import reports from a file"),
    "incidents.finish_import": _("was done with an import of reports"),
    "incidents.stop_import": _("stopped an import of reports"),
    "incidents.keep_mapping": _("kept how a source's files are read"),
}

FILE_FAULTS: dict[str, Promise] = {
    "empty_file": _("There are no rows in the file. Export it again."),
    "not_text": _("The file is neither CSV nor Excel. Export it as one of them."),
    "not_excel": _("The Excel file can't be read. Open it, save it again, and try once more."),
    "old_excel": _("The file is of the old kind .xls. Open it and save it as .xlsx."),
    "too_heavy": _("The file is too heavy to read. Save it as CSV and try again."),
    "no_columns": _("There is only one column in the file. Export it as CSV or Excel with columns."),
}

IMPORT_FAULTS: dict[str, Promise] = {
    "broken_row": _("The row can't be read. Look for a quotation mark too many or too few."),
    "wide_row": _("The row has more cells than there are columns. Put the text in quotation marks."),
    "no_day": _("The date is missing."),
    "bad_day": _("This is no date. Write it as 2022-10-14."),
    "day_order": _("Day and month stand in another order than in the rest of the column. Write it as 2022-10-14."),
    "bad_clock": _("This is no time of day. Write it as 21:30."),
    "no_category": _("The category is missing."),
    "unknown_category": _("The category is not in the table of categories."),
    "bad_point": _("A coordinate is no number."),
    "half_point": _("One of the coordinates is missing."),
    "point_outside": _("The coordinates are no place in Sweden, in SWEREF 99 TM or WGS 84."),
    "rt90": _("The coordinates are in RT 90. Export them in SWEREF 99 TM or WGS 84."),
    "local_grid": _("The coordinates are in a local SWEREF 99. Export them in SWEREF 99 TM or WGS 84."),
    "long_text": _("The text is too long. Shorten it."),
    "long_id": _("The id is longer than 80 characters."),
    "bad_seriousness": _("How serious it was is a number from 1 to 5."),
    "bad_yes_no": _("Write yes, no or not known."),
    **{code: reports.SENTENCES[code] for code in (
        "incidents.window_order", "incidents.in_future", "incidents.window_long", "incidents.too_old",
    )},
    **ABOUT_PERSONS,
}  # fmt: skip

COLUMN_KINDS: dict[str, Promise] = {
    "": _("Is not taken in"),
    "person": _("About persons: is not taken in"),
    "id": _("Id in the other system"),
    "day": _("Date, or date and time"),
    "clock": _("Time of day"),
    "end_day": _("End: date, or date and time"),
    "end_clock": _("End: time of day"),
    "category": _("Category"),
    "subcategory": _("Subcategory"),
    "place": _("Place"),
    "address": _("Address"),
    "district": _("Area or district"),
    "title": _("Heading of the text"),
    "text": _("Text"),
    "north": _("Coordinate: north, latitude, either of two"),
    "east": _("Coordinate: east, longitude, the other of two"),
    "point": _("Both coordinates in one"),
    "seriousness": _("Seriousness from 1 to 5"),
    "police": _("Reported to the police"),
    "own_measure": _("Own measure"),
}

DATE_ORDERS: dict[str, Promise] = {
    "dmy": _("Day first: 14/10/2022"),
    "mdy": _("Month first: 10/14/2022"),
    "ymd": _("Year first: 22-10-14"),
}


def fault_lines(
    faults: Mapping[tuple[str, str], int], first: Mapping[tuple[str, str], list[int]]
) -> list[tuple[int, str, str, str]]:
    """How many rows have each fault, in which column, the fault as a sentence, the first rows' numbers."""
    ranked = sorted(faults.items(), key=lambda item: -item[1])
    return [
        (
            count,
            fault[0],
            fault_words(fault[1]),
            ", ".join(map(str, first[fault])) + (" …" if count > len(first[fault]) else ""),
        )
        for fault, count in ranked
    ]


def fault_words(code: str) -> str:
    """What is wrong, as a sentence."""
    return str(IMPORT_FAULTS[code])
