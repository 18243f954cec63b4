"""From a file's bytes to a Reading; usable without Django, server or database."""
