"""Numbers as Swedish and English systems write them."""

import re

_SPACES = re.compile(r"[\s']")  # \s is also the narrow and the unbroken ones


def number(text: str) -> float | None:
    """The number that the whole text is: decimal comma or point, spaces between thousands; None for anything else."""
    try:
        # the usual ones; one comma alone divides
        return float(text.replace(",", ".") if "." not in text and text.count(",") == 1 else text)
    except ValueError:
        pass
    bare = _SPACES.sub("", text).replace("−", "-")
    if not bare or bare[-1] not in "0123456789.,°":
        return None
    bare = bare.rstrip("°")
    if "," in bare and "." in bare:  # the last one divides
        drop, keep = (",", ".") if bare.rfind(".") > bare.rfind(",") else (".", ",")
        bare = bare.replace(drop, "").replace(keep, ".")
    elif bare.count(",") == 1:
        bare = bare.replace(",", ".")
    elif bare.count(".") > 1:
        bare = bare.replace(".", "")
    try:
        return float(bare)
    except ValueError:
        return None


def is_number(text: str) -> bool:
    """Whether the whole text is a number."""
    return number(text) is not None
