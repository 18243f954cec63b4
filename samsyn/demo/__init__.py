"""The demo municipality: a public plan as facts, roles instead of people."""
