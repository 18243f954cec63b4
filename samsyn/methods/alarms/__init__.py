"""Alarms over weekly counts: which weeks lie above what the weeks before let one expect."""

from samsyn.methods.alarms.cusum import Cusum, cusum
from samsyn.methods.alarms.ears import ears
from samsyn.methods.alarms.farrington import farrington
from samsyn.methods.alarms.flexible import farrington_flexible
from samsyn.methods.alarms.found import Alarms

__all__ = ["Alarms", "Cusum", "cusum", "ears", "farrington", "farrington_flexible"]
