"""The one writer of a socket: frames wait in a bounded line, and whoever does not read is cut off."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable

MOST_WAITING = 1000  # frames
BUSY = 250  # frames from which on the feed lets a socket write before it goes on
MOST_WHILE_REPLAYING = 10_000  # what happens meanwhile waits behind the replay
AT_A_TIME = 50  # frames a socket writes before the others get their turn
LAST_WORDS = 10.0  # seconds a reader that was cut has to take the reason


class Writer:
    """Sends in the order offered. `send`, `close` and `abort` (at once) are the connection's; `overflow` must cut."""

    def __init__(
        self,
        send: Callable[[str], Awaitable[None]],
        close: Callable[[int], Awaitable[None]],
        abort: Callable[[], None],
        overflow: Callable[[], None],
    ) -> None:
        self._send, self._close, self._abort, self._overflow = send, close, abort, overflow
        self._waiting: deque[str] = deque()
        self._news = asyncio.Event()
        self._is_catching_up = True
        self._sending_since: float | None = None
        self._code: int | None = None

    @property
    def is_cut(self) -> bool:
        return self._code is not None

    @property
    def is_busy(self) -> bool:
        return len(self._waiting) > BUSY and self._sending_since is None and not self._is_catching_up

    @property
    def stuck_for(self) -> float:
        return 0.0 if self._sending_since is None else time.monotonic() - self._sending_since

    def offer(self, frame: str) -> None:
        if self._code is not None:
            return
        self._waiting.append(frame)
        self._news.set()
        if len(self._waiting) > (MOST_WHILE_REPLAYING if self._is_catching_up else MOST_WAITING):
            self._overflow()

    def cut(self, code: int) -> None:
        """Say nothing more but why; a reader that does not even take that loses the connection."""
        if self._code is None:
            self._code = code
            self._waiting.clear()
            self._news.set()
            asyncio.get_running_loop().call_later(LAST_WORDS, self._abort)

    async def run(self, replay: Callable[[], Awaitable[None]]) -> None:
        """Until the socket is cut or gone. `replay` writes what comes before everything offered."""
        try:
            await replay()
            await self._write_on()
            if self._code is not None:
                await self._close(self._code)
        except OSError:
            self._abort()  # the other side is gone, or does not answer the server's pings

    async def write(self, frame: str) -> None:
        if self._code is None:
            self._sending_since = time.monotonic()
            await self._send(frame)
            self._sending_since = None

    async def _write_on(self) -> None:
        while self._code is None:
            for _ in range(AT_A_TIME):
                if self._waiting:
                    await self.write(self._waiting.popleft())
            if self._waiting:
                await asyncio.sleep(0)
            elif self._code is None:  # a cut while we wrote has emptied the line, too
                self._is_catching_up = False
                self._news.clear()
                await self._news.wait()
