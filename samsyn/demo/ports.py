"""What the demo plugs in: one-press log-ins, and only where the demo runs."""

from django.conf import settings

from samsyn.access.sockets import QUICK_LOG_INS
from samsyn.demo.log_ins import quick_log_ins

if settings.DEMO:
    QUICK_LOG_INS.plug("demo", quick_log_ins)
