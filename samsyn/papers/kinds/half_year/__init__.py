"""The half-year follow-up of the agreement and its action plan."""

from typing import Any

from samsyn.documents.writers.content import Document
from samsyn.followup.queries import RoundContent
from samsyn.papers.kinds.half_year.build import build
from samsyn.papers.kinds.half_year.propose import heading, proposals
from samsyn.papers.kinds.kind import Earlier
from samsyn.papers.models import HouseForm, Memo


class HalfYear:
    """Halvårsuppföljning."""

    def heading(self, content: RoundContent, house: HouseForm, earlier: Earlier) -> dict[str, Any]:
        """Title, references and lists from the agreement and the house's form."""
        return heading(content, house, earlier)

    def proposals(self, content: RoundContent, earlier: Earlier) -> dict[str, str]:
        """Decision, summary, introduction and child perspective."""
        return proposals(content, earlier)

    def document(self, memo: Memo, texts: dict[str, str], content: RoundContent) -> Document:
        """The paper with every area, measure and figure."""
        return build(memo, texts, content)
