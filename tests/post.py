"""A real SMTP server on this machine that keeps what arrives."""

import email
import socket
from collections.abc import Iterator
from email.message import Message
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from pytest_django.fixtures import Settings


class Catcher:
    """Keeps what arrives; `answer` is what it says to a mail (None: hangs up in the middle)."""

    def __init__(self) -> None:
        self.caught: list[Message] = []
        self.answer: str | None = "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # aiosmtpd's name
        """Take a mail."""
        if self.answer is None:
            assert server.transport is not None
            server.transport.close()
            return "421 gone"
        if self.answer.startswith("250"):
            assert isinstance(envelope.content, bytes)
            self.caught.append(email.message_from_bytes(envelope.content, policy=default))
        return self.answer

    def told(self) -> list[tuple[str, str]]:
        """To whom, with which subject, in the order of arrival."""
        return [(str(mail["To"]), str(mail["Subject"]).strip()) for mail in self.caught]


def free_port() -> int:
    """A port that nobody listens on; aiosmtpd must know its own before it starts."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def post(settings: Settings) -> Iterator[Catcher]:
    """A mail server that Django is set to use."""
    catcher = Catcher()
    server = Controller(catcher, hostname="127.0.0.1", port=free_port())
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.EMAIL_HOST_USER, settings.EMAIL_USE_TLS = "", False
    settings.DEFAULT_FROM_EMAIL = "Samsyn <samsyn@kommun.test>"
    yield catcher
    server.stop()


def body(mail: Message) -> str:
    """The mail's text."""
    text: Any = mail
    return str(text.get_content()).replace("\r\n", "\n")
