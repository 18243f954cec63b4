"""The sources that a municipality begins with."""

from dataclasses import dataclass

from samsyn.incidents.rules.audience import AUTHORITIES, GROUP


@dataclass(frozen=True)
class DefaultSource:
    """A source to begin with: code, Swedish name, kind, and who may read its words."""

    code: str
    name: str
    kind: str
    audience: int


STAFF, DAILY, RESIDENTS, EARLIER = "staff", "police_daily", "residents", "earlier"
DEFAULT_SOURCES = (
    DefaultSource(STAFF, "Personal och samarbetspartner", "staff", GROUP),
    DefaultSource(DAILY, "Polisens dagliga rapport", "police", AUTHORITIES),
    DefaultSource(RESIDENTS, "Invånare", "resident", AUTHORITIES),
    DefaultSource(EARLIER, "Tidigare system", "other", GROUP),
)
