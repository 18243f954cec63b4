"""What a person had typed when something went wrong: shown back to them, stored nowhere."""

from dataclasses import dataclass

from django.http import HttpRequest

_SECRET = ("password", "otp", "code")  # a secret is never shown back


@dataclass(frozen=True)
class Typed:
    """What was typed: `texts` to read and copy, `fields` to send once more, `with_file` if a file got lost."""

    texts: list[str]
    fields: list[tuple[str, str]]
    with_file: bool

    @property
    def may_send_again(self) -> bool:
        """Whether the same form can be sent again as it was."""
        return bool(self.fields) and not self.with_file


def typed_in(request: HttpRequest) -> Typed:
    """What the request's form held, without secrets. A form with a secret is not sent again."""
    try:
        pairs = [(name, value) for name, values in request.POST.lists() for value in values]
        with_file = bool(request.FILES)
    except Exception_WHILE_READING:
        return Typed([], [], with_file=False)
    if any(name.startswith(_SECRET) for name, _value in pairs):
        return Typed([], [], with_file)
    pairs = [(name, value) for name, value in pairs if name != "csrfmiddlewaretoken"]
    texts = [value for name, value in pairs if not name.startswith("_") and " " in value.strip()]
    return Typed(texts, pairs, with_file)
