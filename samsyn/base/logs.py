"""Logs as JSON, one line each, that hold what happened and where but nothing that anyone has written."""

import json
import logging
import traceback
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="")

_STANDARD = {
    *logging.makeLogRecord({}).__dict__,
    "message",
    "asctime",
    "request",
    "server_time",
    "status_code",
}
_PLAIN = (str, int, float, bool, type(None))


class JsonLines(logging.Formatter):
    """A record as a JSON line: time, level, logger, event, request id, the extras, and where an exception came from.

    An exception gives its type and places, never its text: that may hold what a person has typed. For the same
    reason the arguments of other libraries' messages are left out.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        ours = record.name.startswith("samsyn")
        line: dict[str, object] = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage() if ours else str(record.msg),
        }
        if request_id.get():
            line["request_id"] = request_id.get()
        line |= {k: v for k, v in record.__dict__.items() if k not in _STANDARD and isinstance(v, _PLAIN)}
        if record.exc_info and record.exc_info[1]:
            line |= _place(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def _place(error: BaseException) -> dict[str, object]:
    frames = traceback.extract_tb(error.__traceback__)
    return {
        "error": type(error).__name__,
        "at": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-12:]],
    }
