"""Tables of papers, one file a subject."""

from samsyn.papers.models.house import HouseForm
from samsyn.papers.models.matter import Matter
from samsyn.papers.models.memo import Memo, MemoEvent, MemoFile, MemoText, SmallNumberKept

__all__ = ["HouseForm", "Matter", "Memo", "MemoEvent", "MemoFile", "MemoText", "SmallNumberKept"]
