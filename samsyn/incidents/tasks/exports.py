"""Work after the answer: files that were ordered."""

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands.exporting import make_file, remove_all_old_files
from samsyn.jobs.registry import schedule, task


@task("incidents.make_file")
def make(*, municipality_id: int, file_id: int, user_id: int) -> None:
    """Make an ordered file, once."""
    make_file(by=Viewer.system(municipality_id, "export"), file_id=file_id, user_id=user_id)


@schedule("incidents.remove_files", every="day", at="03:10")
def remove() -> None:
    """Remove the files that have been kept long enough."""
    remove_all_old_files()
