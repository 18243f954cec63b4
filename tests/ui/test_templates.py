"""No template carries inline style or script: the policy would not let them work."""

import re
from pathlib import Path

import pytest

ROOMS = Path(__file__).resolve().parents[2] / "samsyn"
TEMPLATES = sorted(ROOMS.glob("*/templates/**/*.html"))
INLINE = (
    r"<style",
    r"<script(?![^>]*\bsrc=)",
    r"<[^>]*\sstyle\s*=",
    r"<[^>]*\son[a-z]+\s*=",
    r"javascript:",
    r"data:(?:image|text|font)/",
    r"\|\s*safe\b",
)


def inline_in(html: str) -> list[str]:
    """The patterns of inline style or script that the text holds."""
    return [pattern for pattern in INLINE if re.search(pattern, html, re.IGNORECASE)]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(ROOMS)))
def test_no_template_carries_inline_style_or_script(template: Path) -> None:
    assert inline_in(template.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        "<style>p{}</style>",
        "<script>go()</script>",
        '<p class="a" style="color: red">',
        '<a\n  onclick="go()">',
        '<a href="javascript:go()">',
        '<img src="data:image/png;base64,AA">',
        "{{ text|safe }}",
    ],
)
def test_what_is_planted_is_found(planted: str) -> None:
    assert len(inline_in(planted)) == 1


def test_a_script_of_its_own_file_and_a_data_attribute_pass() -> None:
    assert inline_in('<script defer src="x.js"></script><form data-autosave="/x/" data-once="1">') == []
