"""Path parts that papers' URLs may hold."""

from samsyn.papers.rules import SECTIONS


class SectionConverter:
    """A section's code."""

    regex = "|".join(section.code for section in SECTIONS)

    def to_python(self, value: str) -> str:
        """As it is."""
        return value

    to_url = to_python


class FormConverter(SectionConverter):
    """A file form."""

    regex = "docx|pdf"
