"""From content to DOCX and PDF bytes; usable without Django, server or database."""
