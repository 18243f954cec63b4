"""Kinds of memo, a folder each; README.md tells how to add one."""

from samsyn.papers.kinds.half_year import HalfYear
from samsyn.papers.kinds.kind import MemoKind

_KINDS: dict[str, MemoKind] = {"half_year": HalfYear()}


def get(code: str) -> MemoKind:
    """The kind with this code."""
    return _KINDS[code]
