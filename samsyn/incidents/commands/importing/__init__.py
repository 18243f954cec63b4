"""Taking in another system's file: from the command line or a browser."""

from samsyn.incidents.commands.importing.running import begin_import, carry_on, stop_import
from samsyn.incidents.commands.importing.uploading import (
    dispose_upload,
    import_upload,
    keep_upload,
    start_import,
)

__all__ = [
    "begin_import",
    "carry_on",
    "dispose_upload",
    "import_upload",
    "keep_upload",
    "start_import",
    "stop_import",
]
