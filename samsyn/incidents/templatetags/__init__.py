"""Tags of reports."""
