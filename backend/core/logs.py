"""Log lines as JSON objects, each with the id of the request it belongs to."""

import json
import logging
from datetime import UTC, datetime

import orjson

from core.context import acting

# Nobody prints them, and looking for the calling line alone took longer than writing it.
logging._srcfile = None  # documented under "Optimization" of the logging how-to
logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False

_OWN_FIELDS = ("method", "path", "status", "ms", "code", "detail")


class JSONFormatter(logging.Formatter):
    """One JSON object a line: at, level, logger, message, request_id, actor and the fields passed as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        who = acting()
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": who.request_id,
            "actor": who.actor,
        }
        line.update({name: getattr(record, name) for name in _OWN_FIELDS if hasattr(record, name)})
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        try:
            return orjson.dumps(line, default=str).decode()
        except TypeError:  # half of a surrogate pair, which no encoding of the log could hold
            return json.dumps(line, default=str)
