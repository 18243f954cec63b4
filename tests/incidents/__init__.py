"""Stories of reports."""
