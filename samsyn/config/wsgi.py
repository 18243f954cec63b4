"""The WSGI entry that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samsyn.config.settings")
application = get_wsgi_application()

from samsyn.jobs.worker import start_beside_server  # noqa: E402  # needs Django set up

start_beside_server()
