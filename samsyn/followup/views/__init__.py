"""Pages of followup, one file a subject."""
