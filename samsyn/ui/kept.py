"""What a person had typed when something went wrong: shown back to them, stored nowhere."""

import re
from dataclasses import dataclass

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

_SECRET = re.compile(r"password|otp|code$")  # fields of the log-in; a form with one is not shown back
_CHOSEN = re.compile(r"[a-z0-9_.:-]*")  # a choice, a date or an id: nobody wrote it


@dataclass(frozen=True)
class Typed:
    """What was typed: `texts` to read and copy, `fields` to send once more, `with_file` if a file got lost."""

    texts: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    with_file: bool = False

    @property
    def may_send_again(self) -> bool:
        """Whether the same form can be sent again as it was."""
        return bool(self.fields) and not self.with_file


def typed_in(request: HttpRequest) -> Typed:
    """What the request's form held; nothing where it can't be read or holds a secret."""
    try:
        pairs = [(name, str(value)) for name, values in request.POST.lists() for value in values]
        with_file = bool(request.FILES)
    except (UnreadablePostError, MultiPartParserError, SuspiciousOperation):
        return Typed()
    if any(_SECRET.match(name) for name, _value in pairs):
        return Typed(with_file=with_file)
    fields = tuple((name, value) for name, value in pairs if name != "csrfmiddlewaretoken")
    texts = tuple(
        v.strip() for name, v in fields if not name.startswith("_") and not _CHOSEN.fullmatch(v.strip())
    )
    return Typed(texts, fields, with_file)
