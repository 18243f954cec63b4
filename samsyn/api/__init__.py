"""The API for other systems, described in OpenAPI 3.1."""
