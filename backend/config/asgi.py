"""ASGI entry: HTTP through persistent threads into Django's WSGI handler, so database connections are kept."""

import os

from a2wsgi import WSGIMiddleware

from config.wsgi import application as wsgi_application

THREADS = int(os.environ.get("REST_THREADS", "8"))
http = WSGIMiddleware(wsgi_application, workers=THREADS)  # type: ignore[arg-type]


async def application(scope, receive, send):
    """Serve HTTP; a WebSocket is refused before accept, because no route takes one."""
    if scope["type"] == "http":
        await http(scope, receive, send)
    elif scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 4404})
    elif scope["type"] == "lifespan":
        await _lifespan(receive, send)


async def _lifespan(receive, send):
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
