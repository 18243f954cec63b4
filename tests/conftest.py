"""The standing cast and the browser's pages as fixtures."""

from samsyn.config.catalogue import compile_all
from tests.browser import *  # noqa: F403  # the browser's pages are for every test
from tests.cast import *  # noqa: F403  # and so are the cast's fixtures

compile_all()
