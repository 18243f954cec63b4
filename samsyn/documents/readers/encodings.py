"""From the bytes of a text file to text, whatever editor and year it comes from."""

import codecs

from samsyn.documents.readers.reading import Unreadable

_MARKS = (  # the longer first: UTF-32's mark opens with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ["cp1252", "iso8859_15", "mac_roman", "cp850"]
_SWEDISH = set("åäöÅÄÖéÉ–”’")


def decode(data: bytes, name: str) -> str:
    """Return the text in `data`; raises Unreadable where it isn't text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, errors="replace"), name)
    wide = _wide(data)
    if wide:
        return _checked(data.decode(wide, errors="replace"), name)
    return _checked(_utf8(data) or _old(data), name)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows as every second byte being zero."""
    sample = data[:4000]
    if sample.count(0) * 3 < len(sample):
        return None
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def _utf8(data: bytes) -> str | None:
    """UTF-8, forgiving a character cut in half and single broken bytes among whole ones."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for c in text if ord(c) > 127) - broken
    return text if whole > 4 * broken or (whole and len(text) - text.find("\ufffd") <= 2) else None


def _old(data: bytes) -> str:
    """An encoding from before UTF-8: the likeliest, and among those the one with most Swedish letters."""
    from charset_normalizer import from_bytes

    found = [match.encoding for match in from_bytes(data[:200_000], cp_isolation=_OLD)]
    texts = [data.decode(encoding, errors="replace") for encoding in ["cp1252", *found]]
    return max(texts, key=lambda text: sum(1 for c in text if c in _SWEDISH))


def _checked(text: str, name: str) -> str:
    """Text files hold next to no control characters; something else with their ending does."""
    text = text.removeprefix("\ufeff")
    odd = sum(1 for c in text if c < " " and c not in "\t\n\r\f\v\x1a\x1e")
    if odd * 200 > len(text) or text.count("\ufffd") * 20 > len(text):
        raise Unreadable(
            f"{name} innehåller inte text. Kontrollera att det är rätt fil och spara den på nytt som text."
        )
    return text
