"""What organisations plug in: the names of persons that the log knows by number."""

from samsyn.audit.sockets import ACTORS, Actors
from samsyn.organisations.queries import names_of

ACTORS.plug("persons", Actors(kind="person", names=names_of))
