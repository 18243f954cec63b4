"""The whole review: a form for every part of a reading, and what was accepted of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core import signing
from django.http import QueryDict

from samsyn.base.refusal import Refusal
from samsyn.documents.readers.reading import AreaFound, MeasureFound, Reading
from samsyn.documents.readers.wire import reading_from_dict
from samsyn.intake.forms.parts import (
    AgreementForm,
    AreaForm,
    CommitmentForm,
    MatterForm,
    MeasureForm,
    PartForm,
    PledgeForm,
    RoundForm,
)
from samsyn.intake.offer import offered
from samsyn.intake.rules import Accepted, AcceptedArea, AcceptedMeasure
from samsyn.intake.wording import round_title

SALT = "intake.reading"
DAY = 24 * 3600


def sealed(reading: Reading) -> str:
    """The reading as a signed text that the page carries, so that nothing is stored before it is accepted."""
    return signing.dumps(reading.as_dict(), salt=SALT, compress=True)


def unsealed(text: str) -> Reading:
    """The reading back; refuses `intake.stale` for one that is changed or older than a day."""
    try:
        return reading_from_dict(signing.loads(text, salt=SALT, max_age=DAY))
    except signing.BadSignature:
        raise Refusal("intake.stale") from None


@dataclass
class AreaReview:
    """An area's form and its measures' forms, with what was read."""

    found: AreaFound
    form: AreaForm
    measures: list[tuple[MeasureFound, MeasureForm]]


class Review:
    """All forms of a reading; unbound for the preview, bound to what was posted."""

    def __init__(self, reading: Reading, data: QueryDict | None = None, *, today: date) -> None:
        self.reading = reading
        self._data = data
        offer = offered(reading, today=today, name_round=round_title)
        self.matters = self._listed(MatterForm, "m", reading.matters, offer.matters)
        self.agreement: AgreementForm | None = self._single(AgreementForm, "agreement", offer.agreement)
        self.areas = [
            self._area(f"a{i}", found, area)
            for i, (found, area) in enumerate(zip(reading.priority_areas, offer.areas, strict=True))
        ]
        self.round: RoundForm | None = self._single(RoundForm, "round", offer.round)
        self.pledge: PledgeForm | None = self._single(PledgeForm, "pledge", offer.pledge)
        self.commitments = self._listed(CommitmentForm, "c", reading.commitments, offer.commitments)

    def _form(self, kind: type[Any], prefix: str, initial: dict[str, Any]) -> Any:
        return kind(self._data, prefix=prefix, initial={**initial, "take": True})

    def _single(self, kind: type[Any], prefix: str, offer: dict[str, Any] | None) -> Any:
        return None if offer is None else self._form(kind, prefix, offer)

    def _listed(
        self, kind: type[Any], prefix: str, found: Sequence[Any], offers: list[dict[str, Any]]
    ) -> list[tuple[Any, Any]]:
        pairs = enumerate(zip(found, offers, strict=True))
        return [(part, self._form(kind, f"{prefix}{i}", offer)) for i, (part, offer) in pairs]

    def _area(self, prefix: str, found: AreaFound, offer: AcceptedArea) -> AreaReview:
        measures = [
            (measure.found, self._form(MeasureForm, f"{prefix}m{i}", vars(measure)))
            for i, measure in enumerate(offer.measures)
        ]
        return AreaReview(found, self._form(AreaForm, prefix, vars(offer)), measures)

    def forms(self) -> list[PartForm]:
        """Every form there is, in the order of the page."""
        single = [form for form in (self.agreement, self.round, self.pledge) if form is not None]
        measures = [form for area in self.areas for _, form in area.measures]
        return [
            *(form for _, form in self.matters),
            *(area.form for area in self.areas),
            *measures,
            *(form for _, form in self.commitments),
            *single,
        ]

    def is_valid(self) -> bool:
        """Whether every part that is taken in is in order; asks all of them so that all errors show."""
        valid = [form.is_valid() for form in self.forms()]
        return all(valid)

    def accepted(self) -> Accepted:
        """The parts a person took in, corrected. Call it on a valid review."""
        source = self.reading.source
        return Accepted(
            name=source.name,
            sha256=source.sha256,
            matters=[_values(form) | {"where": found.where} for found, form in self.matters if form.taken],
            agreement=self._taken(self.agreement, self.reading.agreement),
            areas=[_area(area) for area in self.areas if area.form.taken],
            round=self._taken(self.round, None),
            pledge=self._taken(self.pledge, self.reading.pledge),
            commitments=[
                _values(form) | {"where": found.where} for found, form in self.commitments if form.taken
            ],
        )

    @staticmethod
    def _taken(form: PartForm | None, found: Any) -> dict[str, Any] | None:
        if form is None or not form.taken:
            return None
        return _values(form) | {"where": found.where if found else None}


def _values(form: PartForm) -> dict[str, Any]:
    return {name: value for name, value in form.cleaned_data.items() if name != "take"}


def _area(area: AreaReview) -> AcceptedArea:
    measures = [AcceptedMeasure(**_values(form), found=found) for found, form in area.measures if form.taken]
    return AcceptedArea(**_values(area.form), where=area.found.where, measures=measures)
