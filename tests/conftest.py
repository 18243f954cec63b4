"""The standing cast as fixtures."""

from tests.cast import *  # noqa: F403  # the cast's fixtures are for every test
