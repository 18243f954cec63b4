"""The port by which a file's owner says who may read it."""

from collections.abc import Callable, Collection

from samsyn.accounts.viewer import Viewer
from samsyn.base.ports import Port

# `(viewer, ids of files) -> the ids that the viewer may read`; a file that no plug knows is shut
FILE_READERS: Port[Callable[[Viewer, Collection[int]], Collection[int]]] = Port("file_readers")
