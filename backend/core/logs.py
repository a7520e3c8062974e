"""Log lines as JSON objects, each with the id of the request it belongs to."""

import json
import logging
from datetime import UTC, datetime

from core.context import acting

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
        return json.dumps(line, ensure_ascii=False, default=str)
