"""Words that a narrow column cuts without hyphen."""

import pytest

from samsyn.documents.readers.lexicon import unwrapped


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Bemanni", "ng saknas."], "Bemanning saknas."),
        (["Trygghet", "svandrin", "g i", "varje stadsdel"], "Trygghetsvandring i varje stadsdel"),
        (["Säkerhet", "ssamord", "nare"], "Säkerhetssamordnare"),
        (["Handlin", "gsplan", "mot våld"], "Handlingsplan mot våld"),
        (["stråket", "mellan", "statione", "n och torget"], "stråket mellan stationen och torget"),
        (["fredagar", "och", "lördagar", "under lov"], "fredagar och lördagar under lov"),
    ],
)
def test_a_cut_word_is_whole_and_whole_words_stay_apart(lines: list[str], text: str) -> None:
    assert unwrapped(lines) == text
