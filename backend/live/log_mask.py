"""No credential of a handshake reaches a log, whatever the log level of the server is."""

import logging
import re

# The whole query, because a name can be written in many ways (%74oken=), and whole header lines.
_QUERY = re.compile(r"(\?|query_string': b')[^\s\"']+")
_HEADER = re.compile(r"(?i)\b(authorization|cookie): .*")


class MaskCredentials(logging.Filter):
    """Rewrites records of the server's own loggers; added in config.asgi, after the server set its logging up."""

    def filter(self, record: logging.LogRecord) -> bool:
        told = record.getMessage()
        masked = mask(told)
        if masked != told:
            record.msg, record.args = masked, ()
        return True


def mask(text: str) -> str:
    return _HEADER.sub(r"\1: ***", _QUERY.sub(r"\1***", text))
