"""Reading: what was found in a document; `as_dict()` is the JSON that `samsyn read --json` prints."""

from dataclasses import asdict, dataclass, field
from typing import Any

from samsyn.documents.readers.blocks import Where

MATTER_KINDS = ("follow_up", "action_plan", "agreement", "pledge", "other")
PERIODS = (
    "day", "week", "two_weeks", "month", "quarter", "half_year", "term", "school_year", "year", "period", "once",
)  # fmt: skip


@dataclass
class Anomaly:
    """Something in the document that a person should look at. `message` is a Swedish sentence."""

    code: str
    where: Where | None
    message: str


@dataclass
class MatterFound:
    """A matter (ärende) in a bundle. Dates are ISO strings."""

    registry_number: str | None
    title: str | None
    kind: str
    date: str | None
    body: str | None
    officer: str | None
    proposed_decision: str | None
    decision_basis: list[str]
    attachments: list[str]
    distribution: list[str]
    child_perspective: str | None
    where: Where | None


@dataclass
class AgreementFound:
    """The agreement (samverkansöverenskommelse) between municipality and police."""

    title: str | None
    registry_number: str | None
    parties: list[str]
    valid_from: str | None
    valid_to: str | None
    check_in: str | None
    where: Where | None


@dataclass
class MeasureFound:
    """A measure (insats, åtgärd). `number` as printed without its word; texts canonical."""

    number: str | None
    text: str | None
    follow_up: str | None
    responsible: str | None
    deadline: str | None
    indicator: str | None
    where: Where | None


@dataclass
class AreaFound:
    """A priority area (samverkansområde) with its measures in the order they stand."""

    number: str | None
    title: str | None
    description: str | None
    where: Where | None
    measures: list[MeasureFound] = field(default_factory=list)


@dataclass
class PledgeFound:
    """The pledge (medborgarlöfte) as a whole."""

    registry_number: str | None
    title: str | None
    valid_from: str | None
    valid_to: str | None
    situation: str | None
    expected_effect: str | None
    where: Where | None


@dataclass
class CommitmentFound:
    """One commitment (enskilt löfte). `minimum` per `per`; `by_date` ISO; `outcome` is an "Utfall" told."""

    text: str
    minimum: int | None
    per: str | None
    by_date: str | None
    outcome: str | None
    where: Where | None


@dataclass
class Source:
    """The document read."""

    name: str
    sha256: str


@dataclass
class Reading:
    """All that was found in one document."""

    source: Source
    matters: list[MatterFound] = field(default_factory=list)
    agreement: AgreementFound | None = None
    priority_areas: list[AreaFound] = field(default_factory=list)
    pledge: PledgeFound | None = None
    commitments: list[CommitmentFound] = field(default_factory=list)
    anomalies: list[Anomaly] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """The JSON form, with exactly the documented keys in their order (measures stand last in an area)."""
        return asdict(self)


class Unreadable(Exception):
    """The file can't be read as what it should be; str() is one clear Swedish sentence."""


def too_heavy(name: str) -> str:
    """What an Unreadable says of a file that passes the limits on time or memory."""
    return (
        f"{name} är för stor eller invecklad för att läsas. Dela upp dokumentet och läs delarna var för sig."
    )


def nothing_found(name: str) -> str:
    """What an Unreadable says of a file that is about something else."""
    return f"Hittar varken ärende, åtgärdsplan eller medborgarlöfte i {name}. Kontrollera att filen är rätt."
