"""What tells who a person is, found in plain text."""
