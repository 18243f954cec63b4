"""Forms of plans."""
