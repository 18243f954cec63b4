"""What a stored file may be."""

from samsyn.base.refusal import Refusal
from samsyn.base.text import canonical

LARGEST = 20_000_000  # bytes
LONGEST_NAME = 255


def checked_name(name: str) -> str:
    """A file's name without folders; refuses an empty one."""
    last = canonical(name).replace("\\", "/").rsplit("/", 1)[-1].replace("\n", " ").strip()
    if not last:
        raise Refusal("documents.no_name")
    return last[-LONGEST_NAME:]


def check_size(name: str, size: int, largest: int = LARGEST) -> None:
    """Refuses an empty file and one that is too large."""
    if size == 0:
        raise Refusal("documents.empty", name=name)
    if size > largest:
        raise Refusal("documents.too_large", name=name, megabytes=largest // 1_000_000)
