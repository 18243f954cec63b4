"""Settings for tests: the real ones, with the environment that a test needs."""

import os

os.environ.setdefault("SAMSYN_DEBUG", "1")
os.environ.setdefault("SAMSYN_HOSTS", "*")

from samsyn.config.catalogue import compile_all
from samsyn.config.settings import *  # noqa: F403

compile_all()  # before anything asks for a translation

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real one is slow on purpose
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}  # noqa: F405

# tables are made from the models, which takes a fraction of the time; tests/config/test_migrations.py holds migrations
# to the models. procrastinate's are SQL and must run
MIGRATION_MODULES = {
    name.rsplit(".", 1)[-1]: None
    for name in INSTALLED_APPS  # noqa: F405
    if not name.startswith("procrastinate")
}
