"""Near repeats: whether what happened at one place makes the next, close by and soon after, likelier than chance."""

from samsyn.methods.near_repeat.knox import Knox, knox
from samsyn.methods.near_repeat.table import Table, pairs, table

__all__ = ["Knox", "Table", "knox", "pairs", "table"]
