"""The forms with which a person goes through a read document."""
