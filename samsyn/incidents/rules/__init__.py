"""What decides over reports, in plain Python."""
