"""The live feed of this process: follows the event table and hands each change to the sockets that may hear it.

Everything here runs in the event loop of the ASGI process; only what asks the database runs in threads. The step that
hands out never awaits, so a socket that joins hears either all of a look or nothing of it.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.utils import Error

from core.errors import is_database_away
from live import burst, catalogue, changes
from live.burst import Burst
from live.catalogue import ProductStates
from live.changes import Change, Span
from live.close_codes import TRY_AGAIN
from live.guard import Guard
from live.late import Late
from live.listener import Listener
from live.order import REMEMBERED, Hole, Order, spans_of
from live.presence import Presence
from live.repository import forget_dead_processes
from live.threads import DatabaseThreads
from live.topics import is_told

log = logging.getLogger("silo.live")

TICK = 0.25  # seconds between looks at the event table when nobody wakes the feed
HOLD_TICK = 0.02  # while a row waits for a smaller id
SPACING = 0.01  # seconds between two looks at least: under load each finds several changes
BATCH = 250  # rows a look reads of what is new, and as many of what comes late: a socket's line holds both
LOOKED_BACK = 1000  # ids before the newest that transactions open at our start may hold
FOLLOWING = 5.0  # seconds without a successful look after which the feed counts as interrupted
REACH = 1.0  # seconds a newcomer waits at most until what was committed before it has been handed out
RESTART = 1.0  # seconds until a task that failed is started again

Work = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Joined:
    """Where a socket entered: what is up to `position` it reads itself, but for the ids still `owed` to all.

    `late` were told after greater ids, so somebody who names one of those as the last seen may have missed them; None
    is too much to say.
    """

    position: int
    owed: list[Span]
    late: list[Change] | None


@dataclass(frozen=True, slots=True)
class Found:
    """One look at the event table."""

    above: list[Change]
    newest: int
    late: list[Change]
    is_pending: bool
    stride: int
    burst: Burst | None


class Feed:
    """One per ASGI process."""

    def __init__(self) -> None:
        self.order = Order()
        self.listeners: set[Listener] = set()
        self.desk = DatabaseThreads("live-desk", 2)
        self.guard = Guard(self.listeners, self.desk)
        self.presence = Presence(self.listeners, self.desk)
        self._tail = DatabaseThreads("live-tail", 1)
        self._wake = asyncio.Event()
        self._moved = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._late = Late()
        self._last_look: float | None = None
        self._is_interrupted = True

    def start(self) -> None:
        for work in (self._follow, self.guard.watch, self.presence.watch):
            self._launch(work)

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tail.end()
        self.desk.end()

    def wake(self) -> None:
        """A change of this process may just have been committed: look now."""
        self._wake.set()

    def is_following(self) -> bool:
        """Whether the event table was read a moment ago; /readyz asks from another thread."""
        return self._last_look is not None and time.monotonic() - self._last_look < FOLLOWING

    def join(self, listener: Listener, since: int | None = None) -> Joined:
        """From now on the listener hears every change."""
        self.listeners.add(listener)
        late = [] if since is None else self._late.since(since)
        return Joined(self.order.position, self.order.spans(), late)

    async def reach_newest(self) -> int:
        """Wait a little until all that is committed by now has been handed out; the newest id of the table."""
        newest = await self.desk.run(changes.newest)
        with suppress(TimeoutError):
            async with asyncio.timeout(REACH):
                while self.order.position < newest:
                    self._moved.clear()
                    self.wake()
                    await self._moved.wait()
        return newest

    def _launch(self, work: Work) -> None:
        task = asyncio.create_task(work())
        self._tasks.add(task)
        task.add_done_callback(partial(self._ended, work))

    def _ended(self, work: Work, task: asyncio.Task[None]) -> None:
        """A task ends when it is cancelled, or by a mistake of ours: that is logged whole, and the feed goes on."""
        self._tasks.discard(task)
        if not task.cancelled():
            log.error("the live feed stumbled", exc_info=task.exception())
            task.get_loop().call_later(RESTART, self._launch, work)

    async def _follow(self) -> None:
        while True:
            self._wake.clear()
            started = time.monotonic()
            is_more = False
            try:
                is_more = await self._look()
            except Error as error:
                if not is_database_away(error):
                    raise
                self._interrupted(error)
            await self._let_write()
            if not is_more:
                await asyncio.sleep(max(0.0, started + SPACING - time.monotonic()))
                with suppress(TimeoutError):
                    async with asyncio.timeout(HOLD_TICK if self.order.is_waiting else TICK):
                        await self._wake.wait()

    async def _look(self) -> bool:
        """Read, decide, hand out. True when more rows are in the table."""
        if self._is_interrupted:
            await self._resume()
        now = time.monotonic()
        asked = self.order.to_ask()
        due = [hole for hole in asked if now - hole.since >= REMEMBERED]
        found = await self._tail.run(_read, self.order.position, asked, due, self.order.holes)
        now = time.monotonic()
        self.order.stride = found.stride
        if found.newest < self.order.position:
            self._start_over(found.newest)
            return False
        if found.burst:
            await self._overtake(found.burst, now)
            return False
        ready = self.order.ready(found.above, now, found.newest)
        products = await self._products_of([*found.late, *ready])
        # Nothing awaits from here on.
        late = self.order.late(found.late)
        if len(found.late) < BATCH:
            self.order.settle(due, pending=found.is_pending, now=now)
        self.order.hand_out(ready, now)
        self._late.told(late, self.order.position)
        self._tell([*late, *ready], products)
        self._last_look = time.monotonic()
        return len(found.late) == BATCH or (len(found.above) == BATCH and not self.order.is_waiting)

    async def _overtake(self, passed: Burst, now: float) -> None:
        """Whoever would hear any of these starts over, or is told the products; the feed goes on behind them."""
        told = passed.products or []
        products = await self._products_of(told)
        log.info("the live feed passes over many changes at once", extra={"detail": str(passed.newest)})
        if passed.first_late is not None:
            self._late.skipped(passed.first_late, self.order.position)
        self.order.overtake(passed.newest, passed.left, now)
        concerned = {listener for listener in self.listeners if listener.wants_any(passed.kinds)}
        for listener in concerned:
            if listener.knows_reset:
                listener.start_over()
            elif passed.products is None:
                listener.cut(TRY_AGAIN)
        self._moved.set()
        self._last_look = time.monotonic()
        for first in range(0, len(told), BATCH):
            for listener in concerned & self.listeners:
                if not listener.knows_reset:
                    for change in told[first : first + BATCH]:
                        listener.hear(change, products)
            await self._let_write()

    async def _let_write(self) -> None:
        while any(listener.is_busy for listener in self.listeners):
            await asyncio.sleep(0)

    async def _products_of(self, found: Sequence[Change]) -> ProductStates:
        if not any(change.entity == "product" for change in found):
            return ProductStates()
        return await self._tail.run(catalogue.states_of, found)

    def _tell(self, told: Sequence[Change], products: ProductStates) -> None:
        for change in told:
            if is_told(change.entity, change.action):
                for listener in self.listeners:
                    listener.hear(change, products)
        self._moved.set()

    async def _resume(self) -> None:
        """At the start, and after the database was away."""
        newest = await self._tail.run(changes.newest)
        if self._last_look is None:
            await self.desk.run(forget_dead_processes)
            self.order = Order(newest)
            recent = await self._tail.run(changes.ids_between, newest - LOOKED_BACK, newest)
            self.order.remember(recent, time.monotonic())
        else:
            log.info("the live feed goes on")
        self._is_interrupted = False

    def _start_over(self, newest: int) -> None:
        """A backup was restored: ids come again, so what a client knows is worth nothing."""
        log.warning("the event record is shorter than before; every socket starts over")
        self.order = Order(newest)
        self._late = Late()
        for listener in self.listeners:
            listener.start_over()

    def _interrupted(self, error: Error) -> None:
        if not self._is_interrupted:
            log.warning("the live feed waits for the database", extra={"code": error.args[0] if error.args else None})
        self._is_interrupted = True


def _read(position: int, asked: Sequence[Hole], due: Sequence[Hole], holes: Sequence[Hole]) -> Found:
    """In the thread: what is new, and what has come of the ids that were missing."""
    # Asked before reading, so that what is committed in between is read.
    is_pending = changes.is_pending(spans_of(due)) if due else False
    late = changes.within(spans_of(asked), BATCH) if asked else []
    above = changes.above(position, BATCH)
    is_more = BATCH in (len(above), len(late))
    stride, newest = changes.stride_and_newest()
    return Found(
        above=above,
        newest=newest,
        late=late,
        is_pending=is_pending,
        stride=stride,
        burst=burst.read(position, holes, stride) if is_more else None,
    )


feed: Feed | None = None


def running() -> Feed:
    """The feed of this process. Raises when the server did not start it (config.asgi, lifespan)."""
    if feed is None:
        raise RuntimeError("the live feed was not started")
    return feed
