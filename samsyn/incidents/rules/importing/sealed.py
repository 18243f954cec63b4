"""Files on their way in that nobody reads on the disk: AES-CTR, so that a reader can go anywhere in them.

A file of somebody's own, which the command is given, is plain. With a secret it is sealed, and told by how it begins.
"""

import hashlib
import hmac
import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

MARK = b"samsyn-sealed-1\n"
_NONCE, _BLOCK = 16, 16
_FIRST = len(MARK) + _NONCE
_AHEAD = 1 << 18


@dataclass(frozen=True)
class Content:
    """What a file holds, sealed or not."""

    path: Path
    secret: str = ""

    def open(self) -> IO[bytes]:
        """Read it from the beginning."""
        file = self.path.open("rb")
        start = file.read(_FIRST)
        if not self.secret or not start.startswith(MARK):
            file.seek(0)
            return file
        return cast(IO[bytes], io.BufferedReader(_Reader(file, self.secret, start[len(MARK) :]), _AHEAD))

    def text(self, encoding: str, errors: str = "strict") -> IO[str]:
        """Read it as text, its line ends as they are."""
        return io.TextIOWrapper(self.open(), encoding=encoding, errors=errors, newline="")


def writing(path: Path, secret: str = "") -> IO[bytes]:
    """A new file that only its owner may read, sealed where there is a secret."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    file = os.fdopen(handle, "wb", buffering=0)
    if not secret:
        return cast(IO[bytes], io.BufferedWriter(file))
    nonce = os.urandom(_NONCE)
    file.write(MARK + nonce)
    return cast(IO[bytes], io.BufferedWriter(_Writer(file, secret, nonce), _AHEAD))


class _Writer(io.RawIOBase):
    def __init__(self, file: IO[bytes], secret: str, nonce: bytes) -> None:
        self._file = file
        self._seal = _cipher(secret, nonce, 0).encryptor()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._file.write(self._seal.update(bytes(data)))
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()


class _Reader(io.RawIOBase):
    def __init__(self, file: IO[bytes], secret: str, nonce: bytes) -> None:
        self._file, self._secret, self._nonce = file, secret, nonce
        self.seek(0)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._open.update(self._file.read(len(buffer)))
        buffer[: len(data)] = data
        return len(data)

    def tell(self) -> int:
        return self._file.tell() - _FIRST

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        size = os.fstat(self._file.fileno()).st_size - _FIRST
        at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self.tell(), io.SEEK_END: size}[whence]
        self._file.seek(_FIRST + at)
        block, within = divmod(at, _BLOCK)
        self._open = _cipher(self._secret, self._nonce, block).decryptor()
        self._open.update(bytes(within))
        return at

    def close(self) -> None:
        self._file.close()
        super().close()


def _cipher(secret: str, nonce: bytes, block: int) -> Cipher[Any]:
    key = hmac.new(secret.encode(), b"samsyn import files", hashlib.sha256).digest()
    counter = (int.from_bytes(nonce, "big") + block) % (1 << 128)
    return Cipher(algorithms.AES(key), modes.CTR(counter.to_bytes(_NONCE, "big")))
