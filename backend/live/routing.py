"""Addresses of WebSockets."""

from channels.routing import URLRouter
from django.urls import path, re_path

from live.consumers import LiveConsumer, ProductsConsumer


async def refuse(scope, receive, send):
    """No socket at this address: closed before accept."""
    await receive()
    await send({"type": "websocket.close", "code": 4404})


application = URLRouter(
    [
        path("ws/live/", LiveConsumer.as_asgi()),
        path("ws/products/", ProductsConsumer.as_asgi()),
        re_path(r"", refuse),
    ]
)
