"""The forms of an import: which file from where, and what its columns and words are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.queries.importing import names_by_code, read_mapping
from samsyn.incidents.queries.sources import sources
from samsyn.incidents.rules.importing.mapping import OTHER, REFUSE, Mapping
from samsyn.incidents.rules.importing.survey import Survey
from samsyn.incidents.wording.exchange import COLUMN_KINDS, DATE_ORDERS


class UploadForm(forms.Form):
    """A file and where it comes from."""

    file = forms.FileField(
        label=_("File"), help_text=_("CSV or Excel (.xlsx), as the other system exports it.")
    )

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"] = forms.ModelChoiceField(
            sources(viewer),
            label=_("Source"),
            to_field_name="uid",
            empty_label=_("Choose a source"),
            help_text=_("Decides who may read what is imported."),
        )


@dataclass(frozen=True)
class Line:
    """A column or a word of the file with what it is taken to be: `choices` are (value, label, chosen)."""

    name: str
    about: Sequence[str] | int
    choices: list[tuple[str, Any, bool]]
    sure: bool = True


def column_lines(survey: Survey, mapping: Mapping) -> list[Line]:
    """The columns with some of their values."""
    return [
        Line(
            one.heading,
            survey.samples[one.heading],
            _choices(COLUMN_KINDS.items(), mapping.columns.get(one.heading, "")),
        )
        for one in survey.columns
    ]


def word_lines(survey: Survey, mapping: Mapping, viewer: Viewer) -> list[Line]:
    """Their words for what was seen, those that nobody knows first."""
    names = [("", _("None: refuse the rows") if mapping.unknown == REFUSE else _("None: becomes Other"))]
    offered = [*names, *names_by_code(viewer).items()]
    lines = [
        Line(
            word.word,
            word.rows,
            _choices(offered, mapping.categories.get(word.word, "")),
            bool(mapping.categories.get(word.word)),
        )
        for word in survey.words
    ]
    return sorted(lines, key=lambda line: line.sure)


def order_choices(mapping: Mapping) -> list[tuple[str, Any, bool]]:
    """In which order day, month and year stand."""
    return _choices(DATE_ORDERS.items(), mapping.dates)


def unknown_choices(mapping: Mapping) -> list[tuple[str, Any, bool]]:
    """What is done with a row whose category nobody knows."""
    offered = ((REFUSE, _("Refuse the row")), (OTHER, _("Let it become Other")))
    return _choices(offered, mapping.unknown)


def posted_columns(data: QueryDict) -> dict[str, str]:
    """What each column was said to be."""
    return dict(zip(data.getlist("heading"), data.getlist("kind"), strict=False))


def posted_mapping(viewer: Viewer, data: QueryDict, proposed: Mapping) -> Mapping:
    """The mapping that was sent in, with what is proposed for words that have come since."""
    words = dict(zip(data.getlist("word"), data.getlist("code"), strict=False))
    content = {
        "columns": {**proposed.columns, **posted_columns(data)},
        "dates": data.get("dates", proposed.dates),
        "categories": {**proposed.categories, **words},
        "unknown": data.get("unknown", proposed.unknown),
    }
    return read_mapping(viewer, content)


def _choices(offered: Any, chosen: str) -> list[tuple[str, Any, bool]]:
    return [(value, label, value == chosen) for value, label in offered]
