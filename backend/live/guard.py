"""Once a second: which sockets must be closed, which are still ours."""

import asyncio
import time

from django.db.utils import Error

from core.errors import is_database_away
from live import repository
from live.close_codes import ENDED, TOO_SLOW
from live.listener import Listener
from live.threads import DatabaseThreads

EVERY = 1.0  # seconds
REFRESHED = 10.0  # seconds between two refreshes of our rows
LONGEST_STUCK = 30.0  # seconds without a byte taken


class Guard:
    """A socket lives as long as its session or API token, in the role it was opened with.

    While the database is away nothing is known, so nothing is closed.
    """

    def __init__(self, listeners: set[Listener], desk: DatabaseThreads) -> None:
        self._listeners, self._desk = listeners, desk
        self._refreshed = float("-inf")

    async def watch(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            self._cut_stuck()
            try:
                await self._ask(list(self._listeners))
            except Error as error:
                if not is_database_away(error):
                    raise
                self._refreshed = float("-inf")  # rows may have grown stale meanwhile: refresh first thing

    def _cut_stuck(self) -> None:
        for listener in self._listeners:
            if listener.stuck_for > LONGEST_STUCK:
                listener.cut(TOO_SLOW)

    async def _ask(self, listeners: list[Listener]) -> None:
        if not listeners:
            return
        credentials = {listener.visitor.credential for listener in listeners}
        alive = await self._desk.run(repository.live_callers, list(credentials))
        for listener in listeners:
            visitor = listener.visitor
            if alive.get(visitor.credential.text) != (visitor.caller.id, visitor.caller.role):
                listener.cut(ENDED)
        if time.monotonic() - self._refreshed >= REFRESHED:
            await self._desk.run(repository.refresh, [listener.visitor.socket_id for listener in listeners])
            self._refreshed = time.monotonic()
