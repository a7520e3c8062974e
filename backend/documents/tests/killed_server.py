"""A real server that ends itself with SIGKILL at one point of an upload: for the tests alone.

Reads one point a line, and for each becomes a new process that serves Silo on a port it prints first.
"""

import os
import signal
import sys
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

# (module, name in it, which call, before or after it): in the order in which an upload comes by them.
POINTS = {
    "while the file comes in": ("documents.receiving", "_ToDisk.receive_data_chunk", 1, "after"),
    "the file is in": ("documents.receiving", "_ToDisk.upload_complete", 1, "after"),
    "copied for the child": ("documents.cleaning", "clean", 1, "before"),
    "while the child works": ("subprocess", "Popen.communicate", 1, "before"),
    "the child is done": ("documents.cleaning", "clean", 1, "after"),
    "before the file is flushed": ("os", "fsync", 1, "before"),
    "before it is renamed": ("pathlib", "Path.replace", 1, "before"),
    "it is renamed": ("pathlib", "Path.replace", 1, "after"),
    "its folder is flushed": ("documents.storage", "keep", 1, "after"),
    "the row is inserted": ("documents.services", "_next_version", 1, "after"),
    "the event is written": ("documents.services", "add", 1, "after"),
    "it is committed": ("documents.views", "document_row", 1, "before"),
}


class Quiet(WSGIRequestHandler):
    def log_message(self, *given):
        pass


def end_at(point: str) -> None:
    """Make the named function the last thing this process ever does; "nowhere" leaves all as it is."""
    if point == "nowhere":
        return
    module_name, name, which, when = POINTS[point]
    __import__(module_name)
    holder = sys.modules[module_name]
    *owners, last = name.split(".")
    for owner in owners:
        holder = getattr(holder, owner)
    real, calls = getattr(holder, last), []

    def deadly(*given, **rest):
        calls.append(1)
        if len(calls) == which and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        answer = real(*given, **rest)
        if len(calls) == which:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer

    setattr(holder, last, deadly)


def serve(point: str) -> None:
    from config.wsgi import application  # noqa: PLC0415

    end_at(point)
    with make_server("127.0.0.1", 0, application, WSGIServer, Quiet) as server:
        print(server.server_port, flush=True)
        server.handle_request()


def main() -> None:
    import config.wsgi  # noqa: F401, PLC0415  # read once, for all that follow

    for line in sys.stdin:
        child = os.fork()
        if not child:
            serve(line.strip())
            os._exit(0)
        os.waitpid(child, 0)
        print("ended", flush=True)


if __name__ == "__main__":
    main()
