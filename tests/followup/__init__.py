"""Stories of followup."""
