"""Settings for the tests, the standing cast and the browser as fixtures."""

import os

os.environ.setdefault("SAMSYN_DEBUG", "1")
os.environ.setdefault("SAMSYN_HOSTS", "*")

from tests.browser import *  # noqa: E402, F403  # and so are its pages
from tests.cast import *  # noqa: E402, F403  # the cast's fixtures are for every test
