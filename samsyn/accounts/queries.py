"""Reading municipalities."""

from samsyn.accounts.models import Municipality
from samsyn.accounts.viewer import Viewer


def municipality(viewer: Viewer) -> Municipality:
    """The viewer's municipality."""
    return Municipality.objects.get(pk=viewer.municipality_id)
