"""Work after borders have moved: incidents are placed anew, a batch at a time."""

from datetime import date

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands.placing_anew import TASK, place_anew
from samsyn.jobs.registry import task


@task(TASK)
def place(*, municipality_id: int, areas: list[int], since: str, after: int) -> None:
    """Place a batch anew; it orders the next itself."""
    by = Viewer.system(municipality_id, "borders")
    day = date.fromisoformat(since) if since else None
    place_anew(by=by, areas=frozenset(areas), since=day, after=after)
