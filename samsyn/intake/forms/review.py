"""The whole review: a form for every part of a reading, and what was accepted of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core import signing
from django.http import QueryDict

from samsyn.base.dates import local
from samsyn.base.refusal import Refusal
from samsyn.documents.models import SourceDocument
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
from samsyn.intake.rules import Accepted, AcceptedArea, AcceptedMeasure, check_accepted, offered_numbers
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
        self.matters = [
            (m, self._form(MatterForm, f"m{i}", {**vars(m), "take": True})) for i, m in enumerate(reading.matters)
        ]
        self.agreement = self._agreement()
        self.areas = [self._area(i, area) for i, area in enumerate(reading.priority_areas)]
        self.round = self._round(today)
        self.pledge = self._pledge()
        self.commitments = [
            (c, self._form(CommitmentForm, f"c{i}", {**vars(c), "take": True}))
            for i, c in enumerate(reading.commitments)
        ]

    def _form(self, kind: type[Any], prefix: str, initial: dict[str, Any]) -> Any:
        return kind(self._data, prefix=prefix, initial=initial)

    def _agreement(self) -> AgreementForm | None:
        found = self.reading.agreement
        if found is None and not self.reading.priority_areas:
            return None
        # a plan without an agreement: the person writes its period here
        initial = vars(found) if found else {"registry_number": self._registry_number(), "title": ""}
        form: AgreementForm = self._form(AgreementForm, "agreement", {**initial, "take": True})
        return form

    def _registry_number(self) -> str:
        return next((m.registry_number for m in self.reading.matters if m.registry_number), None) or ""

    def _area(self, index: int, area: AreaFound) -> AreaReview:
        number = area.number or str(index + 1)
        form = self._form(AreaForm, f"a{index}", {**vars(area), "number": number, "take": True})
        measures = [
            (found, self._form(MeasureForm, f"a{index}m{i}", {**vars(found), "number": offer, "take": True}))
            for i, (found, offer) in enumerate(zip(area.measures, offered_numbers(area, number), strict=True))
        ]
        return AreaReview(area, form, measures)

    def _round(self, today: date) -> RoundForm | None:
        if not any(m.follow_up for area in self.reading.priority_areas for m in area.measures):
            return None
        matter = next((m for m in self.reading.matters if m.kind == "follow_up"), None)
        until = date.fromisoformat(matter.date) if matter and matter.date else today
        agreement = self.reading.agreement
        since = date.fromisoformat(agreement.valid_from) if agreement and agreement.valid_from else until
        initial = {"title": round_title(until), "period_from": min(since, until), "period_to": until, "take": True}
        form: RoundForm = self._form(RoundForm, "round", initial)
        return form

    def _pledge(self) -> PledgeForm | None:
        found = self.reading.pledge
        if found is None and not self.reading.commitments:
            return None
        form: PledgeForm = self._form(PledgeForm, "pledge", {**(vars(found) if found else {}), "take": True})
        return form

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
        return all([form.is_valid() for form in self.forms()])

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
            commitments=[_values(form) | {"where": found.where} for found, form in self.commitments if form.taken],
        )

    def check_whole(self, *, again: bool, before: SourceDocument | None) -> None:
        """Refuse what no single part can tell: nothing chosen, parts that need each other, read in before."""
        if before is not None and not again:
            raise Refusal("intake.already_read", name=before.name, day=local(before.created_at).date().isoformat())
        check_accepted(self.accepted())

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
