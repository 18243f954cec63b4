"""Whether a document has been read in before."""

from samsyn.accounts.viewer import Viewer
from samsyn.documents.models import SourceDocument
from samsyn.documents.queries import sources


def read_before(viewer: Viewer, sha256: str) -> SourceDocument | None:
    """The same bytes, taken in earlier; None where they are new."""
    return sources(viewer).filter(sha256=sha256).first()
