"""What the plan is built from: openings of measures, their fields, areas told by tables, and text between."""

from dataclasses import dataclass, field
from typing import TypeAlias

from samsyn.documents.readers.blocks import Where
from samsyn.documents.readers.interpret.stream import Para


@dataclass
class Opening:
    """A measure begins. `fields` are what its row holds beside number and text. `sure` is false for a mere guess."""

    number: str | None
    text: str
    where: Where
    fields: dict[str, str] = field(default_factory=dict)
    sure: bool = True
    tabular: bool = False
    simple: bool = False  # a guess from a number of one part ("3. …")


@dataclass(frozen=True)
class FieldText:
    """Text of a field of the measure above; `name` None goes on in the field before."""

    name: str | None
    text: str
    where: Where
    again: bool = False  # opens the field: a second follow-up of one measure has lost its own
    label: str | None = None  # the label's own words where it stood alone, as a heading does


@dataclass(frozen=True)
class AreaRow:
    """A table names the area that its next rows belong to."""

    text: str
    where: Where
    own_column: bool = False


@dataclass(frozen=True)
class TableEnd:
    """A table ends here: text after it no longer belongs to its last measure."""

    where: Where


Event: TypeAlias = Opening | FieldText | AreaRow | TableEnd | Para
