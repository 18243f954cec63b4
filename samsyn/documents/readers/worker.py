"""The process that reads one file: name and what is wanted as arguments, bytes on stdin, JSON on stdout."""

import json
import resource
import sys

MEMORY = 500_000_000
CPU_SECONDS = 7


def limit() -> None:
    """Take memory, time and core dumps away from this process; a lower limit already set stays."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        _soft, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def answer(name: str, data: bytes, want: str = "reading") -> dict[str, object]:
    """{"reading": …}, {"text": …} or {"refused": a Swedish sentence}."""
    from samsyn.documents.readers.extract import extract
    from samsyn.documents.readers.interpret import interpret
    from samsyn.documents.readers.plain_text import plain_text
    from samsyn.documents.readers.reading import Unreadable

    try:
        if want == "text":
            return {"text": plain_text(extract(name, data))}
        return {"reading": interpret(extract(name, data)).as_dict()}
    except Unreadable as refusal:
        return {"refused": str(refusal)}
    except RecursionError:
        return {"refused": f"{name} är skadad: tabeller ligger i varandra för djupt. Spara om dokumentet."}


def main() -> None:
    """Read what stdin holds; too little memory ends the process with MemoryError, which the caller words."""
    limit()
    result = answer(sys.argv[1], sys.stdin.buffer.read(), *sys.argv[2:])
    sys.stdout.buffer.write(json.dumps(result, ensure_ascii=False).encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
