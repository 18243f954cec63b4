"""What privacy plugs in: names of places tell of no person either."""

from samsyn.places.sockets import WORDS
from samsyn.privacy.queries import checked

WORDS.plug("privacy", checked)
