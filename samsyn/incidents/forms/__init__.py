"""Forms of reports: a file a part."""
