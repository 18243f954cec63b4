"""Work after the answer: files that are imported, and disposed of."""

from uuid import UUID

from samsyn.accounts.viewer import Viewer
from samsyn.incidents.commands.importing import dispose_upload, import_upload
from samsyn.jobs.registry import task


@task("incidents.import_file")
def import_file(*, municipality_id: int, uid: str) -> None:
    """Import an uploaded file."""
    import_upload(by=Viewer.system(municipality_id, "import"), uid=UUID(uid))


@task("incidents.dispose_upload")
def dispose(*, municipality_id: int, uid: str) -> None:
    """Remove an uploaded file and what was refused of it."""
    dispose_upload(by=Viewer.system(municipality_id, "import"), uid=UUID(uid))
