"""The memo that is written and approved."""

from tests.papers.cast import *  # noqa: F403  # its fixtures are for every story here
