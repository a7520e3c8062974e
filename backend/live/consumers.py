"""The two WebSockets: /ws/live/ tells what changed, /ws/products/ tells the product (contract section 4)."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, ClassVar

import orjson
from channels.exceptions import StopConsumer
from channels.generic.websocket import AsyncWebsocketConsumer
from django.db.utils import Error

from core.permissions import Action, is_allowed
from live import catalogue, client_frames, handshake, replay, repository
from live.catalogue import ProductStates
from live.changes import Change, Kind
from live.client_frames import Hello, Looking, NotUnderstoodError, Ping
from live.close_codes import FLOOD, NOT_UNDERSTOOD, TOO_BIG, TOO_SLOW
from live.feed import running
from live.handshake import NotAdmittedError, Visitor
from live.repository import Look
from live.topics import TOPICS, is_told, may_hear
from live.writer import Writer

log = logging.getLogger("silo.live")

LARGEST_FRAME = 64 * 1024  # bytes
MOST_FRAMES = 20  # from a client in a second
RESET = '{"type":"reset"}'
PONG = '{"type":"pong"}'


class FeedConsumer(AsyncWebsocketConsumer):
    """A socket of the feed: admitted before accept, written to by one task, closed when its session ends."""

    takes_query_token: ClassVar[bool] = False
    entities: ClassVar[tuple[str, ...]] = tuple(TOPICS)
    greeting: ClassVar[tuple[str, ...]] = ()
    knows_reset: ClassVar[bool] = True

    visitor: Visitor
    hears_presence = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.feed = running()
        self.writer = Writer(self._send_text, self._close_with, self._abort, lambda: self.cut(TOO_SLOW))
        self._task: asyncio.Task[None] | None = None
        self._place: int | None = None
        self._arrivals: deque[float] = deque(maxlen=MOST_FRAMES)

    @property
    def is_busy(self) -> bool:
        return self.writer.is_busy

    @property
    def stuck_for(self) -> float:
        return self.writer.stuck_for

    def hear(self, change: Change, products: ProductStates) -> None:
        raise NotImplementedError

    async def replay_frames(self, found: list[Change]) -> list[str]:
        """Frames of missed changes."""
        raise NotImplementedError

    async def take(self, frame: client_frames.ClientFrame) -> None:
        """A frame of the client that was understood."""
        raise NotImplementedError

    def wants(self, change: Change) -> bool:
        caller = self.visitor.caller
        return change.entity in self.entities and may_hear(caller.role, caller.id, change.entity, change.owner_id)

    def wants_any(self, kinds: Sequence[Kind]) -> bool:
        caller = self.visitor.caller
        return any(
            entity in self.entities and is_told(entity, action) and may_hear(caller.role, caller.id, entity, owner_id)
            for entity, action, owner_id in kinds
        )

    def offer(self, frame: str) -> None:
        self.writer.offer(frame)

    def start_over(self) -> None:
        self.writer.offer(RESET)

    def cut(self, code: int) -> None:
        if not self.writer.is_cut:
            log.info("socket cut", extra={"code": code, "detail": self.visitor.caller.username})
        self.writer.cut(code)

    async def connect(self) -> None:
        try:
            self.visitor = await self.feed.desk.run(
                handshake.admit, self.scope, takes_query_token=self.takes_query_token
            )
        except (NotAdmittedError, Error):
            await self.close()
            return
        self._place = self.visitor.socket_id
        try:
            # What was committed before is told before; joined before the client can know that it is connected, so
            # that what it does next is told to it.
            newest = await self.feed.reach_newest()
            joined = self.feed.join(self, self.visitor.since)
            await self.accept()
        except (OSError, Error) as error:
            await self.close_place()
            raise StopConsumer from error
        self._task = asyncio.create_task(self.writer.run(lambda: replay.run(self, joined, newest)))

    async def disconnect(self, code: int) -> None:
        if self._task is not None:
            self._task.cancel()
        await self.close_place()

    async def close_place(self) -> None:
        place, self._place = self._place, None
        if place is not None:
            self.feed.listeners.discard(self)
            with suppress(Error):  # the row grows stale when the database is away
                await self.feed.desk.run(repository.close_socket, place)
            self.feed.presence.changed()

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self.writer.is_cut:
            return
        now = time.monotonic()
        if len(self._arrivals) == MOST_FRAMES and now - self._arrivals[0] < 1:
            self.cut(FLOOD)
            return
        self._arrivals.append(now)
        if len(bytes_data or b"") > LARGEST_FRAME or len((text_data or "").encode()) > LARGEST_FRAME:
            self.cut(TOO_BIG)
            return
        try:
            await self.take(client_frames.understand(text_data))
        except NotUnderstoodError:
            self.cut(NOT_UNDERSTOOD)

    async def dispatch(self, message: dict[str, Any]) -> None:
        """Channels would look after database connections of this thread; the event loop has none."""
        await getattr(self, message["type"].replace(".", "_"))(message)

    async def _send_text(self, frame: str) -> None:
        await self.send(text_data=frame)

    async def _close_with(self, code: int) -> None:
        await self.close(code)

    def _abort(self) -> None:
        # ASGI has no word for it: a close waits until the reader has taken all before it, for ever if it never does.
        transport = getattr(getattr(self.base_send, "__self__", None), "transport", None)
        if transport is not None:
            transport.abort()


class LiveConsumer(FeedConsumer):
    """/ws/live/: id, topic and key of every change the role may see, and who looks at what."""

    def hear(self, change: Change, products: ProductStates) -> None:
        if self.wants(change):
            self.offer(change.frame)

    async def replay_frames(self, found: list[Change]) -> list[str]:
        return [change.frame for change in found]

    async def take(self, frame: client_frames.ClientFrame) -> None:
        if isinstance(frame, Ping):
            self.offer(PONG)
            return
        is_staff = is_allowed(self.visitor.caller.role, Action.VIEW_DEVICES)
        if isinstance(frame, Hello):
            people = self.feed.presence.people if is_staff else {}
            told = {"type": "hello", "last_id": self.feed.order.position, "presence": people}
            self.offer(orjson.dumps(told).decode())
            self.hears_presence = is_staff
        elif is_staff and isinstance(frame, Looking):
            self.feed.presence.note(Look(self.visitor.socket_id, frame.key, frame.doing))
        else:
            raise NotUnderstoodError


class ProductsConsumer(FeedConsumer):
    """/ws/products/: every change of the catalogue with the whole product, for clients older than Silo."""

    takes_query_token = True
    knows_reset = False
    entities = ("product",)
    greeting = ('{"type":"connection_established","message":"You are told every change of the catalogue."}',)

    def hear(self, change: Change, products: ProductStates) -> None:
        if self.wants(change):
            frame = catalogue.frame(change, products, self.visitor.base_url)
            if frame is not None:
                self.offer(frame)

    async def replay_frames(self, found: list[Change]) -> list[str]:
        products = await self.feed.desk.run(catalogue.states_of, found)
        frames = (catalogue.frame(change, products, self.visitor.base_url) for change in found)
        return [frame for frame in frames if frame is not None]

    async def take(self, frame: client_frames.ClientFrame) -> None:
        """Other JSON objects of an old client change nothing and are answered with nothing."""
        if isinstance(frame, Ping):
            self.offer(PONG)
