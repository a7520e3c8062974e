"""Exit 0 when the server of this container is ready: healthcheck.py PORT PATH."""

import http.client
import os
import sys

port, path = int(sys.argv[1]), sys.argv[2]
# The host a visitor would name, so ALLOWED_HOSTS needs no entry for this check.
host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].lstrip(".*") or "localhost"
connection = http.client.HTTPConnection("127.0.0.1", port, timeout=4)
try:
    connection.request("GET", path, headers={"Host": host, "X-Forwarded-Proto": "https"})
    sys.exit(connection.getresponse().status != http.HTTPStatus.OK)
except OSError as problem:
    sys.exit(str(problem))
