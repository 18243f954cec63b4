"""The process that reads and checks one file: a pickled Task on stdin, pickled Batches on stdout, then None."""

import pickle
import resource
import sys

from samsyn.incidents.rules.importing.checking import Task, batches
from samsyn.incidents.rules.importing.faults import NotATable

MEMORY = 2_000_000_000


def main() -> None:
    """Send batches as long as they are read; the one who reads may be slower, and may stop."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    task: Task = pickle.load(sys.stdin.buffer)  # noqa: S301  # from our own process
    out = sys.stdout.buffer
    try:
        for batch in batches(task):
            pickle.dump(batch, out, pickle.HIGHEST_PROTOCOL)
            out.flush()
        pickle.dump(None, out)
        out.flush()
    except NotATable as error:
        pickle.dump(error.code, out)
        out.flush()
    except BrokenPipeError:
        sys.stderr.close()


if __name__ == "__main__":
    main()
