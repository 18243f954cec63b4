"""What goes in and out of the API: the description that other systems read is made from these."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, ConfigDict, Field

Slug = Annotated[str, Field(pattern=r"^[a-z0-9_-]{1,40}$")]
PLAIN = r"^[^\x00]*$"


class Position(Schema):
    """A place on earth in WGS 84, degrees."""

    lat: float = Field(ge=54, le=70)
    lon: float = Field(ge=10, le=25)


class IncidentIn(Schema):
    """An incident. Times carry their offset from UTC. Nothing about persons in any text."""

    model_config = ConfigDict(extra="forbid")

    category: Slug = Field(description="A code of /categories")
    starts_at: AwareDatetime
    ends_at: AwareDatetime | None = Field(None, description="The same as starts_at where it is left out")
    text: str = Field("", max_length=2000)
    place: str = Field("", max_length=160, description="A named place, a street or an address")
    position: Position | None = None
    sight: Literal["", "own", "second_hand"] = ""
    going_on: bool = False
    police: Literal["", "yes", "no", "unknown"] = Field("", description="Reported to the police")
    own_measure: str = Field("", max_length=300)
    seriousness: int | None = Field(None, ge=1, le=5)
    outside_id: str = Field("", max_length=80, description="Its id in the system that sends it")


class ReportIn(Schema):
    """A report. The key makes it come in once: the same key and body again is answered as the first time."""

    model_config = ConfigDict(extra="forbid")

    key: UUID
    incidents: list[IncidentIn] = Field(min_length=1, max_length=20)


class ReportOut(Schema):
    """A report that is stored."""

    id: UUID
    incidents: list[UUID]


class BatchIn(Schema):
    """Several reports, each taken in or refused by itself."""

    model_config = ConfigDict(extra="forbid")

    reports: list[ReportIn] = Field(min_length=1, max_length=500)


class Span(Schema):
    """Where in a text something stands that tells who a person is: characters, end exclusive."""

    start: int
    end: int
    kind: str


class Fault(Schema):
    """What is wrong, and what to do about it. A refused value is never repeated."""

    code: str
    detail: str
    field: str = ""
    spans: list[Span] = []


class BatchResult(Schema):
    """What became of one report of a batch."""

    key: UUID
    outcome: Literal["stored", "refused"]
    id: UUID | None = None
    fault: Fault | None = None


class BatchOut(Schema):
    """What became of each report, in the order they were sent."""

    results: list[BatchResult]


class IncidentOut(Schema):
    """An incident as the token may see it: where `whole` is false only category, area and week are told."""

    id: UUID
    category: str
    area: str
    week: str = Field(description="ISO week, 2022-W41")
    source_kind: str
    state: str
    whole: bool
    starts_at: datetime | None
    ends_at: datetime | None
    place: str
    text: str
    source: str
    position: Position | None
    seriousness: int | None


class IncidentsOut(Schema):
    """A page of incidents, the latest first; `next` is empty on the last page."""

    incidents: list[IncidentOut]
    next: str


class ChangesOut(Schema):
    """Incidents that are new or that something has happened to; ask again with `next`, also when it is empty."""

    incidents: list[IncidentOut]
    next: str
    more: bool


class CategoryOut(Schema):
    """A category: `name` is what it is called today."""

    code: str
    name: str
    parent: str | None
    retired: bool


class Feature(Schema):
    """A GeoJSON feature; without a geometry where the place may not be shown or is not known."""

    type: Literal["Feature"] = "Feature"
    id: UUID
    geometry: dict[str, Any] | None
    properties: dict[str, Any]


class FeatureCollection(Schema):
    """GeoJSON in WGS 84."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[Feature]
    next: str


class Filters(Schema):
    """What a listing is narrowed by."""

    category: Slug | None = None
    source: Slug | None = None
    area: UUID | None = None
    since: AwareDatetime | None = Field(None, description="Starts at this moment or later")
    until: AwareDatetime | None = Field(None, description="Starts before this moment")
    after: str = Field("", max_length=200, pattern=PLAIN, description="`next` of the page before")
    limit: int = Field(100, ge=1, le=500)
