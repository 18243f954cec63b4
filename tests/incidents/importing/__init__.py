"""Stories of importing another system's files."""
