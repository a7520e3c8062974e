"""ASGI entry: HTTP through persistent threads into Django's WSGI handler, WebSockets to the live feed."""

import logging
import os

from a2wsgi import WSGIMiddleware

from config.wsgi import application as wsgi_application
from core import health
from core.cross_origin import may_write
from core.departure import answered
from live import feed, routing
from live.log_mask import MaskCredentials

THREADS = int(os.environ.get("REST_THREADS", "8"))
http = WSGIMiddleware(wsgi_application, workers=THREADS)  # type: ignore[arg-type]

for name in ("uvicorn.error", "uvicorn.access", "uvicorn.asgi"):
    logging.getLogger(name).addFilter(MaskCredentials())


async def application(scope, receive, send):
    """One port for everything. What this process changes is told without waiting for the feed's next look."""
    if scope["type"] == "http":
        await answered(http, scope, receive, send)
        if may_write(scope["method"], scope["path"]) and feed.feed is not None:
            feed.feed.wake()
    elif scope["type"] == "websocket":
        await routing.application(scope, receive, send)
    elif scope["type"] == "lifespan":
        await _lifespan(receive, send)


async def _lifespan(receive, send):
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            feed.feed = feed.Feed()
            feed.feed.start()
            health.OWN_CHECKS["feed"] = feed.feed.is_following
        elif feed.feed is not None:
            await feed.feed.stop()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
