"""Settings of a measurement: the real ones, without what serves a desk."""

import os

os.environ.setdefault("SAMSYN_HOSTS", "*")

from samsyn.config.settings import *  # noqa: F403

DEBUG = False  # Django's own log of statements would be measured too
