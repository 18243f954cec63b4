"""Every refusal of documents as a sentence, and where in a document something stands."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "documents.no_name": _("The file has no name. Give it one and send it again."),
    "documents.empty": _("%(name)s is empty. Choose another file."),
    "documents.too_large": _("%(name)s is larger than %(megabytes)s MB. Make it smaller or split it."),
}

_PLACES = {
    "sheet": _("sheet %s"),
    "page": _("page %s"),
    "paragraph": _("paragraph %s"),
    "row": _("row %s"),
    "line": _("line %s"),
}


def whereabouts(where: Mapping[str, Any] | None) -> str:
    """`{"page": 3, "line": 12}` as "sida 3 rad 12"; empty where nothing is known."""
    known = [str(words) % where[key] for key, words in _PLACES.items() if where and key in where]
    return " ".join(known)


# what the log says was done, after the name of who did it
ACTS = {
    "documents.remember_source": _("noted a document as a source"),
    "documents.remove_file": _("removed a file that had been kept long enough"),
    "documents.store_file": _("stored a file"),
}
