"""The standing cast as fixtures."""

from samsyn.config.catalogue import compile_all
from tests.cast import *  # noqa: F403  # the cast's fixtures are for every test

compile_all()
