"""Ports of followup: what later steps of the chain made of a round."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samsyn.accounts.viewer import Viewer
from samsyn.base.ports import Port
from samsyn.followup.models import FollowUpRound


@dataclass(frozen=True)
class RoundLink:
    """A line under "Har lett till" on a round's page: "Tjänsteskrivelsen till kommunstyrelsen"."""

    text: str
    url: str


# `(viewer, round) -> lines`
ROUND_LED_TO: Port[Callable[[Viewer, FollowUpRound], Sequence[RoundLink]]] = Port("round_led_to")
