"""The port where a package tells how its derived state can be proved: `samsyn verify` recomputes it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from samsyn.accounts.viewer import Viewer
from samsyn.base.ports import Port


@dataclass(frozen=True)
class Check:
    """`title` in Swedish ("Aktuella versioner av insatser"). `differences(viewer)` gives one Swedish sentence for
    each place where what is stored differs from what comes out when it is computed again."""

    title: str
    differences: Callable[[Viewer], Sequence[str]]


CHECKS: Port[Check] = Port("checks")


@dataclass(frozen=True)
class Actors:
    """A kind of actor that the log knows by number ("person"). `names(viewer, ids)` gives those in the municipality."""

    kind: str
    names: Callable[[Viewer, frozenset[int]], Mapping[int, str]]


ACTORS: Port[Actors] = Port("actors")
