"""Every way by which words come in, with what sends words by it: a module a subject.

A new door, operation or command that takes words is a `@way` here. A door that takes none is entered in `without.py`;
`test_complete.py` lets none stand in neither.
"""

from tests.leaks.ways_in import imports, places, reports, settings
from tests.leaks.ways_in.table import WAYS, Way
from tests.leaks.ways_in.without import ALLOWED, CHOSEN, ELSEWHERE, NEVER_KEPT, SEALED

SUBJECTS = (reports, settings, places, imports)

__all__ = ["ALLOWED", "CHOSEN", "ELSEWHERE", "NEVER_KEPT", "SEALED", "SUBJECTS", "WAYS", "Way"]
