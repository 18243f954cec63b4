"""The stream that all interpretation works on: paragraphs and tables in reading order."""

from dataclasses import dataclass
from typing import TypeAlias

from samsyn.documents.readers.blocks import Table, Where


@dataclass(frozen=True)
class Para:
    """A whole paragraph, canonical. `breaks`: first after a page break. `gap`: not in a run of lines."""

    text: str
    where: Where
    heading: int | None = None
    bullet: bool = False
    bold: bool = False
    breaks: bool = False
    gap: bool = True


Item: TypeAlias = Para | Table
