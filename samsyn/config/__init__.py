"""Settings, URLs, the WSGI entry and the samsyn command."""
