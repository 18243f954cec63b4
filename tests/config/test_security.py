"""What every answer says to the browser, behind TLS and not, and how often anyone may try to log in."""

import os
import subprocess
import sys

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from tests.cast import PASSWORD, Actor

LOG_IN = "/account/log-in/"
CHECK = """
import django; django.setup()
from django.conf import settings as s
print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, s.SECURE_HSTS_SECONDS)
"""


def started(**variables: str) -> "subprocess.CompletedProcess[str]":
    """The settings read in a process of their own, with these variables and no others of ours."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("SAMSYN_")}
    environment = {**plain, "DJANGO_SETTINGS_MODULE": "samsyn.config.settings", **variables}
    return subprocess.run(
        [sys.executable, "-c", CHECK], env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.django_db
def test_every_answer_forbids_what_is_not_ours(client: Client) -> None:
    headers = client.get(LOG_IN).headers
    assert headers["Content-Security-Policy"].split("; ")[:3] == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
    ]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_behind_tls_cookies_are_secure_and_plain_http_is_refused() -> None:
    assert started(SAMSYN_SECRET_KEY="x" * 50, SAMSYN_TLS="1").stdout == "True True True 31536000\n"
    assert started(SAMSYN_SECRET_KEY="x" * 50).stdout == "False False False 0\n"


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({}, "SAMSYN_SECRET_KEY saknas. Sätt den, eller SAMSYN_SECRET_KEY_FILE, till minst 50 tecken."),
        (
            {"SAMSYN_SECRET_KEY": "x" * 50, "SAMSYN_TODAY": "2022-10-17"},
            "SAMSYN_TODAY får bara sättas i demon (SAMSYN_DEMO=1). Ta bort den.",
        ),
        ({"SAMSYN_DEMO": "ja"}, "SAMSYN_DEMO ska vara 0 eller 1, inte ”ja”."),
        (
            {"SAMSYN_SECRET_KEY_FILE": "/nowhere/key"},
            "SAMSYN_SECRET_KEY_FILE: filen /nowhere/key går inte att läsa (No such file or directory).",
        ),
    ],
)
def test_a_wrong_setting_stops_the_start_with_one_sentence(variables: dict[str, str], sentence: str) -> None:
    refused = started(**variables)
    assert (refused.returncode, refused.stderr) == (1, sentence + "\n")


@pytest.mark.django_db
def test_guessing_passwords_is_stopped_even_when_the_sixth_is_right(
    client: Client, coordinator: Actor, settings: LazySettings
) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    for _ in range(5):
        client.post(LOG_IN, {"login": coordinator.user.email, "password": "fel fel fel"})
    client.post(LOG_IN, {"login": coordinator.user.email, "password": PASSWORD})
    assert "_auth_user_id" not in client.session
