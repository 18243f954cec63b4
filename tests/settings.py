"""Settings for tests: the real ones, with the environment that a test needs."""

import os

os.environ.setdefault("SAMSYN_DEBUG", "1")
os.environ.setdefault("SAMSYN_HOSTS", "*")

from samsyn.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast: the cast logs in everywhere
