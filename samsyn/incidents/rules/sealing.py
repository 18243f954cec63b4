"""Sealing a text: AES-GCM bound to the column and row it stands in, and a keyed print of the text."""

import hashlib
import hmac
import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from samsyn.base.refusal import Refusal

_FORM = b"\x01"
_NONCE = 12


def seal(secret: str, table: str, column: str, uid: UUID, text: str) -> bytes:
    """The text sealed for one column of one row; moved elsewhere it can't be opened."""
    nonce = os.urandom(_NONCE)
    return (
        _FORM + nonce + AESGCM(_key(secret, "seal")).encrypt(nonce, text.encode(), _place(table, column, uid))
    )


def unseal(secret: str, table: str, column: str, uid: UUID, sealed: bytes | memoryview) -> str:
    """The text again; refuses where key or place is another, or a byte was changed."""
    sealed = bytes(sealed)
    try:
        opened = AESGCM(_key(secret, "seal")).decrypt(
            sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], _place(table, column, uid)
        )
    except (InvalidTag, ValueError) as error:
        raise Refusal("incidents.daily_sealed") from error
    return opened.decode()


def fingerprint(secret: str, text: str) -> str:
    """The same for the same text, and of no use to who lacks the key."""
    return hmac.new(_key(secret, "print"), text.encode(), hashlib.sha256).hexdigest()


def _place(table: str, column: str, uid: UUID) -> bytes:
    return f"{table}:{column}:{uid}".encode()


def _key(secret: str, purpose: str) -> bytes:
    if not secret:
        raise Refusal("incidents.no_daily_key")
    return hmac.new(secret.encode(), f"samsyn daily {purpose}".encode(), hashlib.sha256).digest()
