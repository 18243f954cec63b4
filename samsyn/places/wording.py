"""What the log says was done to places."""

from django.utils.translation import gettext_lazy as _

# what the log says was done, after the name of who did it
ACTS = {
    "places.place_named": _("added a place"),
}
