"""Names of the rows that a measure's content points at by id."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """Names by id, of everything in the municipality that a measure can point at."""

    areas: Mapping[int, str]  # "3 Trygga offentliga miljöer"
    units: Mapping[int, str]
    persons: Mapping[int, str]  # those who have left included
    organisations: Mapping[int, str]
    plans: Mapping[int, str]
