"""Typed readers of environment variables; a wrong value stops the start with one Swedish sentence."""

import os
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlparse


class WrongSetting(SystemExit):
    """A setting can't be used; the process ends with the sentence on stderr."""


def text(name: str, default: str = "") -> str:
    """The variable, or what the file named in `<name>_FILE` holds (for secrets)."""
    file = os.environ.get(f"{name}_FILE")
    if file:
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise WrongSetting(f"{name}_FILE: filen {file} går inte att läsa ({error.strerror}).") from error
    return os.environ.get(name, default)


def secret(name: str, default: str, least: int = 32) -> str:
    """A secret of at least `least` characters, or nothing."""
    value = text(name, default)
    if value and len(value) < least:
        raise WrongSetting(f"{name} ska vara minst {least} tecken. Gör en ny med openssl rand -hex 32.")
    return value


def flag(name: str, default: bool = False) -> bool:
    """1 or 0."""
    value = text(name, "1" if default else "0")
    if value not in ("0", "1"):
        raise WrongSetting(f"{name} ska vara 0 eller 1, inte ”{value}”.")
    return value == "1"


def number(name: str, default: int) -> int:
    """A whole number."""
    value = text(name, str(default))
    if not value.isdecimal():
        raise WrongSetting(f"{name} ska vara ett heltal, inte ”{value}”.")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """A list with commas between."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def day(name: str) -> date | None:
    """A date as 2022-10-17, or nothing."""
    value = text(name)
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise WrongSetting(f"{name} ska vara ett datum som 2022-10-17, inte ”{value}”.") from error


def database(name: str, default_file: Path) -> dict[str, object]:
    """Django's settings for `postgresql://user:password@host:port/name` or `sqlite:///path`."""
    value = text(name) or f"sqlite:///{default_file}"
    url = urlparse(value)
    if url.scheme == "sqlite":
        return _sqlite(Path(url.path))
    if url.scheme not in ("postgresql", "postgres"):
        raise WrongSetting(f"{name} ska börja med postgresql:// eller sqlite:///, inte ”{url.scheme}”.")
    query = dict(part.split("=", 1) for part in url.query.split("&") if "=" in part)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.lstrip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(query.get("host", "") or url.hostname or ""),
        "PORT": str(url.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"server_side_binding": True},  # what base.prepared needs
    }


def _sqlite(file: Path) -> dict[str, object]:
    file.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        },
    }
