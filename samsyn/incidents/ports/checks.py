"""What incidents plug in so that what is derived can be proved."""

from samsyn.audit.sockets import CHECKS, Check
from samsyn.incidents.queries.checks import differences

CHECKS.plug("incidents", Check("Händelsernas dagar, rutor, områden, lägen och kategorier", differences))
