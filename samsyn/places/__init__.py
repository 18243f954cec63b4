"""Places that activities and reports can name."""
