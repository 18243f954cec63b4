"""The first version of the API, put together."""

from ninja import NinjaAPI

from samsyn.api.operations.callers import ByToken
from samsyn.api.operations.faults import answer_faults
from samsyn.api.operations.incidents import router as incidents
from samsyn.api.operations.reports import router as reports

DESCRIPTION = """Reports in, incidents out, for other systems of a municipality or its partners. Times carry their
offset from UTC. Nothing about persons is taken in: a text with a personal identity number, a phone number, a mail
address, a handle or a number plate is refused, with its place marked and never repeated."""

v1 = NinjaAPI(title="Samsyn", version="1", description=DESCRIPTION, docs_url=None, auth=ByToken())
v1.add_router("", reports)
v1.add_router("", incidents)
answer_faults(v1)
