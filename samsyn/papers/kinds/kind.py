"""What a kind of memo can do."""

from dataclasses import dataclass
from typing import Any, Protocol

from samsyn.documents.writers.content import Document
from samsyn.followup.queries import RoundContent
from samsyn.papers.models import HouseForm, Memo


@dataclass(frozen=True)
class Earlier:
    """What the last paper in the same matter said, to start from."""

    body: str = ""
    distribution: str = ""
    child_perspective: str = ""


class MemoKind(Protocol):
    """Builds one kind of memo from a round's frozen content."""

    def heading(self, content: RoundContent, house: HouseForm, earlier: Earlier) -> dict[str, Any]:
        """The memo's fields as they can be filled in: title, references, lists."""

    def proposals(self, content: RoundContent, earlier: Earlier) -> dict[str, str]:
        """Proposed texts by section, in Swedish: the paper's language."""

    def document(self, memo: Memo, texts: dict[str, str], content: RoundContent) -> Document:
        """The paper."""
