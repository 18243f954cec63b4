"""The standing cast and the browser as fixtures."""

from tests.browser import *  # noqa: F403  # and so are its pages
from tests.cast import *  # noqa: F403  # the cast's fixtures are for every test
from tests.emptying import *  # noqa: F403  # after every test that commits
from tests.post import post  # noqa: F401  # a mail server
from tests.remembered import *  # noqa: F403  # nor anything of another test
