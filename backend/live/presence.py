"""Who else looks at a device: kept in the database, so that it is known across processes."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress

import orjson
from django.db.utils import Error

from core.errors import is_database_away
from live import repository
from live.listener import Listener
from live.repository import Look, People
from live.threads import DatabaseThreads

EVERY = 1.0  # seconds; at once when somebody of this process looks at something else
SPACING = 0.1  # seconds between two rounds at least


class Presence:
    """Repeats to the database what our people look at, and to our people what all look at."""

    def __init__(self, listeners: set[Listener], desk: DatabaseThreads) -> None:
        self._listeners, self._desk = listeners, desk
        self._looks: dict[int, Look] = {}
        self._news = asyncio.Event()
        self.people: dict[str, People] = {}

    def note(self, look: Look) -> None:
        self._looks[look.socket_id] = look
        self._news.set()

    def changed(self) -> None:
        """Somebody left."""
        self._news.set()

    async def watch(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(EVERY):
                    await self._news.wait()
            self._news.clear()
            try:
                await self._round()
            except Error as error:
                if not is_database_away(error):
                    raise
            await asyncio.sleep(SPACING)

    async def _round(self) -> None:
        if not self._listeners:
            self.people = {}
            return
        looks, self._looks = self._looks, {}
        try:
            if looks:
                await self._desk.run(repository.note, list(looks.values()))
            people = await self._desk.run(repository.who_looks)
        except Error:
            self._looks = {**looks, **self._looks}
            raise
        before, self.people = self.people, people
        self._tell(key for key in before.keys() | people.keys() if before.get(key) != people.get(key))

    def _tell(self, keys: Iterable[str]) -> None:
        for key in sorted(keys):
            frame = orjson.dumps({"type": "presence", "key": key, "people": self.people.get(key, [])}).decode()
            for listener in self._listeners:
                if listener.hears_presence:
                    listener.offer(frame)
