"""A Reading back from the JSON that the worker sends."""

from typing import Any

from samsyn.documents.readers.reading import (
    AgreementFound,
    Anomaly,
    AreaFound,
    CommitmentFound,
    MatterFound,
    MeasureFound,
    PledgeFound,
    Reading,
    Source,
)


def reading_from_dict(data: dict[str, Any]) -> Reading:
    """The inverse of `Reading.as_dict()`."""
    return Reading(
        source=Source(**data["source"]),
        matters=[MatterFound(**matter) for matter in data["matters"]],
        agreement=AgreementFound(**data["agreement"]) if data["agreement"] else None,
        priority_areas=[_area(area) for area in data["priority_areas"]],
        pledge=PledgeFound(**data["pledge"]) if data["pledge"] else None,
        commitments=[CommitmentFound(**commitment) for commitment in data["commitments"]],
        anomalies=[Anomaly(**anomaly) for anomaly in data["anomalies"]],
    )


def _area(area: dict[str, Any]) -> AreaFound:
    return AreaFound(**{**area, "measures": [MeasureFound(**measure) for measure in area["measures"]]})
