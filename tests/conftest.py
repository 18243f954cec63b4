"""Settings for the tests and the standing cast as fixtures."""

import os

os.environ.setdefault("SAMSYN_DEBUG", "1")
os.environ.setdefault("SAMSYN_HOSTS", "*")

from tests.cast import *  # noqa: E402, F403  # the cast's fixtures are for every test
