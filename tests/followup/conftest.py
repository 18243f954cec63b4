"""The plan that is followed up."""

from tests.followup.cast import *  # noqa: F403  # its fixtures are for every story here
